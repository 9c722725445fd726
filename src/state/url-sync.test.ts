import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aSummary } from "../testing/summary.ts";
import { createAppStore } from "./store.ts";
import { keepUrlInStep, type UrlWindow } from "./url-sync.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("keepUrlInStep", () => {
  it("puts a link's state into the store", () => {
    const store = createAppStore();

    keepUrlInStep(store, fakeWindow("?visning=data&urval=timmar:22~23"));

    expect(store.getState().screen).toBe("data");
    expect(store.getState().selection.hours).toEqual([22, 23]);
  });

  it("rewrites the address once for a burst of changes", () => {
    const store = createAppStore();
    const window = fakeWindow("");
    keepUrlInStep(store, window);

    store.getState().narrowSelection({ hours: [1] });
    store.getState().narrowSelection({ hours: [1, 2] });
    vi.advanceTimersByTime(300);

    expect(window.entries).toEqual(["?urval=timmar:1~2"]);
  });

  it("makes a change of screen a step that the back button undoes", () => {
    const store = createAppStore();
    const window = fakeWindow("");
    keepUrlInStep(store, window);

    store.getState().openScreen("atgarder");
    window.back();

    expect(window.entries).toEqual([""]);
    expect(store.getState().screen).toBe("karta");
  });

  it("does not answer the back button with a new step", () => {
    const store = createAppStore();
    const window = fakeWindow("?visning=data");
    keepUrlInStep(store, window);
    store.getState().openScreen("karta");
    window.back();

    vi.advanceTimersByTime(1000);

    expect(window.entries).toEqual(["?visning=data"]);
  });

  it("does not lose a choice made just before a change of screen", () => {
    const store = createAppStore();
    const window = fakeWindow("");
    keepUrlInStep(store, window);

    store.getState().narrowSelection({ hours: [3] });
    store.getState().openScreen("narvaro");

    expect(window.entries.at(-1)).toBe("?visning=narvaro&urval=timmar:3");
  });

  it("keeps a choice that the address does not have yet when a link within the page is followed", () => {
    const store = createAppStore();
    const window = fakeWindow("");
    keepUrlInStep(store, window);

    store.getState().narrowSelection({ hours: [3] });
    window.followFragment();
    vi.advanceTimersByTime(300);

    expect(store.getState().selection.hours).toEqual([3]);
    expect(window.entries.at(-1)).toBe("?urval=timmar:3");
  });

  it("leaves other programs' parameters alone", () => {
    const store = createAppStore();
    const window = fakeWindow("?utm=x");
    keepUrlInStep(store, window);

    store.getState().chooseLanguage("en");
    vi.advanceTimersByTime(300);

    expect(window.entries).toEqual(["?sprak=en&utm=x"]);
  });

  it("carries the fingerprint of imported data", () => {
    const store = createAppStore();
    const window = fakeWindow("");
    keepUrlInStep(store, window);

    store.getState().dataLoaded(aSummary({ fingerprint: "abc" }));
    vi.advanceTimersByTime(300);

    expect(window.entries).toEqual(["?data=abc"]);
  });

  it("stops when told to", () => {
    const store = createAppStore();
    const window = fakeWindow("");
    const stop = keepUrlInStep(store, window);

    store.getState().narrowSelection({ hours: [3] });
    stop();
    store.getState().openScreen("data");
    vi.advanceTimersByTime(1000);

    expect(window.entries).toEqual([""]);
  });
});

/** A window with a history of addresses. */
function fakeWindow(search: string): UrlWindow & { entries: string[]; back(): void; followFragment(): void } {
  const entries = [search];
  const listeners = new Set<() => void>();
  const searchOf = (url: string) => new URL(url, "https://example.se").search;
  return {
    entries,
    location: {
      pathname: "/",
      get search() {
        return entries.at(-1)!;
      },
      hash: "",
    },
    history: {
      pushState: (_data, _unused, url) => void entries.push(searchOf(url)),
      replaceState: (_data, _unused, url) => void entries.splice(-1, 1, searchOf(url)),
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    followFragment() {
      entries.push(entries.at(-1)!);
      for (const listener of listeners) listener();
    },
    back() {
      entries.pop();
      for (const listener of listeners) listener();
    },
  };
}
