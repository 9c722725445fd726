import { useState } from "react";

const PREFIX = "lagesbild.";

/** A switch of the layout that outlives the page. Storage may be closed to us: then it lasts until the reload. */
export function useRemembered(name: string, initially: boolean): [value: boolean, change: (value: boolean) => void] {
  const key = `${PREFIX}${name}`;
  const [value, setValue] = useState(() => {
    const stored = read(key);
    return stored === null ? initially : stored === "1";
  });
  return [
    value,
    (next) => {
      setValue(next);
      write(key, next ? "1" : "0");
    },
  ];
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage blocked: the default stands
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    console.info("layout not remembered", error);
  }
}

/** Every switch as on the first visit, from the next time it is shown. */
export function forgetLayout(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch (error) {
    console.info("no layout to forget", error);
  }
}
