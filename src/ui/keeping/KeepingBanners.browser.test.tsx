import "../tokens.css";
import "../global.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Dataset, Keeping } from "../../dataset/dataset.ts";
import { type AppStore, createAppStore } from "../../state/store.ts";
import { aSummary } from "../../testing/summary.ts";
import { pictureDialogs } from "../picture/picture-dialog-store.ts";
import { Providers } from "../shell/Providers.tsx";
import { KeepingBanners, useUnkeptWarning } from "./KeepingBanners.tsx";

let container: HTMLElement;
let root: Root;
let store: AppStore;
let keepNow: () => Promise<Keeping>;

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  store = createAppStore();
  store.getState().dataLoaded(aSummary());
  keepNow = async () => ({ state: "kept", bytes: null });
  root = createRoot(container);
  root.render(
    <Providers store={store} dataset={{ keepNow: () => keepNow() } as Partial<Dataset> as Dataset}>
      <Banners />
    </Providers>,
  );
});

afterEach(() => {
  root.unmount();
  container.remove();
  pictureDialogs.setState({ dialog: null });
});

function Banners() {
  useUnkeptWarning();
  return <KeepingBanners />;
}

describe("what is not kept", () => {
  it("says nothing while all is kept", async () => {
    store.getState().keepingTold({ state: "kept", bytes: { used: 14e6, quota: 2e9 } });

    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    expect(isAskedBeforeClosing()).toBe(false);
  });

  it.each([
    ["full", "Disken är full. Det du har läst in och gjort finns kvar så länge sidan är öppen."],
    ["blocked", "Webbläsaren låter inte sidan spara något"],
    ["newer", "Det som är sparat här är gjort i en nyare version av Lägesbild."],
    ["failed", "Det gick inte att spara i webbläsaren."],
  ] as const)("is said when the disk is %s, with the file as a way out", async (why, sentence) => {
    store.getState().keepingTold({ state: "not-kept", why });

    await expect.element(page.getByRole("alert")).toHaveTextContent(sentence);
    await userEvent.click(page.getByRole("button", { name: "Spara som fil" }));

    expect(pictureDialogs.getState().dialog).toEqual({ kind: "save" });
    await vi.waitFor(() => expect(isAskedBeforeClosing()).toBe(true));
  });

  it("is tried again when asked, and gone when it is kept", async () => {
    store.getState().keepingTold({ state: "not-kept", why: "full" });

    await userEvent.click(page.getByRole("button", { name: "Försök igen" }));

    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    expect(isAskedBeforeClosing()).toBe(false);
  });

  it("is no matter before there is anything of the user's own to keep", async () => {
    store.getState().dataLoaded(aSummary({ builtIn: true }));
    store.getState().keepingTold({ state: "not-kept", why: "blocked" });

    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    expect(isAskedBeforeClosing()).toBe(false);
  });

  it("is named when it is damaged, and the rest can be saved", async () => {
    const lostWork = [
      { list: "visits", month: "2026-11", count: 12 },
      { list: "promises", month: null, count: 1 },
    ] as const;
    store.getState().keepingTold({ state: "damaged", lost: ["polisen.csv"], lostWork });

    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("polisen.csv, 12 planerade besök i november 2026 och 1 löfte");
    await expect.element(page.getByRole("button", { name: "Spara det som går att läsa" })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Radera allt …" })).toBeVisible();
  });

  it("offers no file with everything in the shared view", async () => {
    store.getState().chooseView(3);
    store.getState().keepingTold({ state: "not-kept", why: "full" });

    await expect.element(page.getByRole("alert")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Spara som fil" })).not.toBeInTheDocument();
  });
});

describe("another tab", () => {
  it("is told of, and what it does", async () => {
    store.getState().tabsCounted(2);
    await expect
      .element(page.getByText("Lägesbild är öppen i 2 flikar. Det du gör här syns i den andra."))
      .toBeVisible();
    const change = { id: 3, kind: "imported", names: ["brott.csv"] } as const;

    store.getState().otherTabFollowed(aSummary({ fingerprint: "f2", undoable: change }), change);
    await expect.element(page.getByText("Ändrat i en annan flik: läste in brott.csv.")).toBeVisible();
    store.getState().otherTabFollowed(aSummary({ redoable: change }), null);
    await expect.element(page.getByText("Ångrat i en annan flik: läste in brott.csv.")).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Stäng" }));

    await expect.element(page.getByText("Det du gör här syns i den andra.")).toBeVisible();
  });

  it("is not said to have been at a place in the shared view", async () => {
    store.getState().chooseView(3);
    const change = { id: 3, kind: "delivered", names: ["Stora torget"] } as const;

    store.getState().otherTabFollowed(aSummary({ fingerprint: "f2", undoable: change }), change);

    await expect.element(page.getByText("Ändrat i en annan flik: noterade närvaro.")).toBeVisible();
    await expect.element(page.getByText("Stora torget")).not.toBeInTheDocument();
  });
});

function isAskedBeforeClosing(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}
