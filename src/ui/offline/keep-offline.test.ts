import { beforeEach, describe, expect, it, vi } from "vitest";
import type { InHand } from "./in-hand.ts";
import { keepOffline } from "./keep-offline.ts";
import { versions } from "./version-store.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", new EventTarget());
  versions.setState({ readiness: "preparing", offer: { kind: "none" }, isPutOff: false });
});

describe("a new version that waits", () => {
  it("is told of, and takes over when the only page agrees", async () => {
    const page = await aPage();
    expect(versions.getState().offer).toEqual({ kind: "offered", isAsked: false, refusal: null });

    page.versionSwitch.accept();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.waiting.postMessage).toHaveBeenCalledWith({ kind: "switch" });
    page.container.dispatchEvent(new Event("controllerchange"));

    expect(page.reload).toHaveBeenCalledOnce();
  });

  it.each(["dialog", "draft", "unkept"] as const)("does not take over while there is a %s in hand", async (what) => {
    const page = await aPage();
    page.hold(what);

    page.versionSwitch.accept();
    await vi.advanceTimersByTimeAsync(5000);

    expect(versions.getState().offer).toEqual({ kind: "offered", isAsked: false, refusal: what });
    expect(page.waiting.postMessage).not.toHaveBeenCalled();
  });

  it("waits for the other pages, and what is begun meanwhile takes the word back", async () => {
    const page = await aPage({ othersAgainst: 1 });

    page.versionSwitch.accept();
    await vi.advanceTimersByTimeAsync(1000);
    expect(versions.getState().offer).toEqual({ kind: "agreed", others: 1 });
    page.hold("draft");
    await vi.advanceTimersByTimeAsync(1000);
    page.othersLeave();
    await vi.advanceTimersByTimeAsync(5000);

    expect(versions.getState().offer).toMatchObject({ kind: "offered", refusal: "draft" });
    expect(page.waiting.postMessage).not.toHaveBeenCalled();
  });

  it("that takes over all the same never reloads a page with something in hand", async () => {
    const page = await aPage();
    page.versionSwitch.accept();
    await vi.advanceTimersByTimeAsync(0);
    page.hold("dialog");

    page.container.dispatchEvent(new Event("controllerchange"));

    expect(page.reload).not.toHaveBeenCalled();
    expect(versions.getState().offer).toEqual({ kind: "taken" });
  });
});

/** A page under an older version, with a new one waiting. */
async function aPage({ othersAgainst = 0 } = {}) {
  let held: InHand | null = null;
  let others = othersAgainst;
  const prefix = "lagesbild version https://x.se/ ";
  const locks = {
    request: (_: string, run: () => Promise<unknown>) => run(),
    query: async () => ({ held: Array.from({ length: others }, (_, i) => ({ name: `${prefix}other${i}` })) }),
  };
  const waiting = { postMessage: vi.fn() };
  const registration = Object.assign(new EventTarget(), { waiting, installing: null, update: async () => {} });
  const container = Object.assign(new EventTarget(), {
    controller: {},
    ready: Promise.resolve(registration),
    register: async () => registration,
  });
  const reload = vi.fn();
  const versionSwitch = keepOffline({
    container: container as unknown as ServiceWorkerContainer,
    locks: locks as unknown as LockManager,
    channel: Object.assign(new EventTarget(), { postMessage: () => {} }) as unknown as BroadcastChannel,
    place: "https://x.se/",
    inHand: () => held,
    reload,
  });
  await vi.advanceTimersByTimeAsync(0);
  return {
    versionSwitch,
    waiting,
    container,
    reload,
    hold: (what: InHand) => {
      held = what;
    },
    othersLeave: () => {
      others = 0;
    },
  };
}
