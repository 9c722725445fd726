import { describe, expect, it } from "vitest";
import { createAppStore } from "./store.ts";
import { keepThemeInStep, type ThemeWindow } from "./theme-sync.ts";

const KEY = "lagesbild.theme";

/** A window whose device prefers light until it is told otherwise. */
function aWindow(stored: Readonly<Record<string, string>> = {}) {
  const storage = new Map(Object.entries(stored));
  const dataset: Record<string, string | undefined> = {};
  const bar = { content: "" };
  let prefersDark = false;
  let tell = () => {};
  const window: ThemeWindow = {
    document: { documentElement: { dataset }, querySelector: () => bar },
    localStorage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    },
    matchMedia: () => ({
      get matches() {
        return prefersDark;
      },
      addEventListener: (_: string, listener: unknown) => {
        tell = listener as () => void;
      },
      removeEventListener: () => {
        tell = () => {};
      },
    }),
  };
  const prefer = (dark: boolean) => {
    prefersDark = dark;
    tell();
  };
  return { window, dataset, storage, bar, prefer };
}

describe("the theme", () => {
  it("follows the device until something is chosen", () => {
    const { window, dataset, prefer } = aWindow();
    keepThemeInStep(createAppStore(), window);

    expect(dataset.theme).toBe("light");
    prefer(true);

    expect(dataset.theme).toBe("dark");
  });

  it("is what was chosen whatever the device says, on the next visit too", () => {
    const { window, dataset, storage, prefer } = aWindow();
    const store = createAppStore();
    keepThemeInStep(store, window);

    store.getState().chooseTheme("dark");
    prefer(false);

    expect(dataset.theme).toBe("dark");
    const next = aWindow(Object.fromEntries(storage));
    keepThemeInStep(createAppStore(), next.window);
    expect(next.dataset.theme).toBe("dark");
  });

  it("colours the browser's bar", () => {
    const { window, bar } = aWindow({ [KEY]: "dark" });
    keepThemeInStep(createAppStore(), window);

    expect(bar.content).toBe("#25282d");
  });

  it("leaves nothing behind when the device decides again", () => {
    const { window, storage } = aWindow({ [KEY]: "dark" });
    const store = createAppStore();
    keepThemeInStep(store, window);

    store.getState().chooseTheme("system");

    expect(storage.has(KEY)).toBe(false);
  });

  it.each(["", "blue", '"dark"'])("takes a remembered %j as nothing chosen", (stored) => {
    const { window } = aWindow({ [KEY]: stored });
    const store = createAppStore();
    keepThemeInStep(store, window);

    expect(store.getState().theme).toBe("system");
  });

  it("works where storage is closed", () => {
    const { window, dataset } = aWindow();
    const closed = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const store = createAppStore();
    keepThemeInStep(store, { ...window, localStorage: { getItem: closed, setItem: closed, removeItem: closed } });

    store.getState().chooseTheme("dark");

    expect(dataset.theme).toBe("dark");
  });
});
