import { useState } from "react";

/** A switch of the layout that outlives the page. Storage may be closed to us: then it lasts until the reload. */
export function useRemembered(name: string, initially: boolean): [value: boolean, change: (value: boolean) => void] {
  const key = `lagesbild.${name}`;
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
