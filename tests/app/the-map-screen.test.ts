import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";

let app: OpenApp;
const rows = () => app.page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr");
const chosenRow = () => app.page.locator("[role=grid] tbody tr[aria-selected=true]");
const settled = () => app.page.locator("[aria-busy=true]").waitFor({ state: "detached" });

async function openReady(query = "", viewport?: { width: number; height: number }): Promise<void> {
  app = await openApp(query, viewport);
  await eventsInSelection(app.page);
  await rows().first().waitFor();
}

afterEach(async () => {
  expect(app.troubles).toEqual([]);
  await app.context.close();
});
afterAll(closeBrowser);

describe("the main navigation", () => {
  it("has the five workspaces and the meeting", async () => {
    await openReady();
    const links = app.page.getByRole("navigation").getByRole("link");

    expect(await links.allInnerTexts()).toEqual(["Karta", "Närvaro", "Åtgärder", "Uppföljning", "Data"]);
    await app.page.getByRole("button", { name: "Mötesläge" }).click();
    await app.page.getByRole("button", { name: "Lämna mötesläget" }).waitFor();
    await expect.poll(() => new URL(app.page.url()).searchParams.get("visning")).toBe("mote");
  });

  it("opens screens by single keys, but not while one types", async () => {
    await openReady();

    await app.page.keyboard.press("5");
    await app.page.getByRole("heading", { name: "Källor" }).waitFor();
    await app.page.keyboard.press("1");
    await rows().first().waitFor();
    await app.page.keyboard.press("m");
    await app.page.getByRole("button", { name: "Lämna mötesläget" }).waitFor();
    await app.page.keyboard.press("Escape");
    await rows().first().waitFor();
  });
});

describe("the selection", () => {
  it("shows how many each category would give, and gives that many", async () => {
    await openReady();
    const all = await eventsInSelection(app.page);
    const group = app.page.getByRole("group", { name: "Kategorier" });

    await group.getByRole("button", { name: "Inga" }).click();
    await expect.poll(() => eventsInSelection(app.page)).toBe(0);
    await group.getByRole("checkbox", { name: /Rån/ }).check();
    const promised = (await group.getByRole("listitem").filter({ hasText: "Rån" }).textContent()) ?? "";

    expect(promised).toMatch(/\d/);
    await expect.poll(() => eventsInSelection(app.page)).toBe(Number(promised.replace(/\D/g, "")));
    await app.page.getByRole("button", { name: "Rensa urval" }).click();
    await expect.poll(() => eventsInSelection(app.page)).toBe(all);
  });

  it("narrows by period, and the list follows", async () => {
    await openReady();
    const before = await eventsInSelection(app.page);

    await app.page.getByRole("group", { name: "Period" }).getByText("12 mån").click();
    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(before / 2);
    expect(await eventsInSelection(app.page)).toBeGreaterThan(0);
  });
});

describe("the dates of the period", () => {
  const period = () => app.page.getByRole("group", { name: "Period" });
  const from = () => period().getByLabel("Från och med");

  it("are written as ÅÅÅÅ-MM-DD and count only when one is done typing", async () => {
    await openReady();
    const before = await eventsInSelection(app.page);

    await from().fill("2026-10-0");
    expect(await eventsInSelection(app.page)).toBe(before);
    await from().fill("2026-10-02");
    await from().press("ArrowDown");
    await from().press("Enter");

    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(before / 10);
    expect(await from().inputValue()).toBe("2026-10-01");
    await expect.poll(() => new URL(app.page.url()).searchParams.get("urval")).toBe("fran:2026-10-01,till:2026-10-31");
  });

  it("say what is wrong, keep what was typed and leave the selection alone", async () => {
    await openReady();
    const before = await eventsInSelection(app.page);

    await from().fill("31/10");
    await from().blur();
    await period().getByRole("alert").filter({ hasText: "ÅÅÅÅ-MM-DD" }).waitFor();
    await from().fill("2020-01-01");
    await from().press("Enter");
    await period().getByRole("alert").filter({ hasText: "Där finns inga data" }).waitFor();

    expect(await from().inputValue()).toBe("2020-01-01");
    expect(await eventsInSelection(app.page)).toBe(before);
  });
});

describe("list, map and card", () => {
  it("says in a sentence what a number means, by keyboard", async () => {
    await openReady();
    await rows().first().click();
    const ask = app.page.getByRole("button", { name: "Vad betyder Senaste 28 dagarna?" });

    await ask.focus();
    await app.page.keyboard.press("Enter");

    await app.page.getByText(/Väntat är platsens takt under/).waitFor();
    expect(await ask.getAttribute("aria-expanded")).toBe("true");
  });

  it("choose the same place by keyboard alone, and Escape lets it go", async () => {
    await openReady();

    await rows().first().focus();
    await app.page.keyboard.press("ArrowDown");
    const name = await chosenRow().locator("td").nth(1).locator("span").first().textContent();

    await app.page.getByRole("heading", { name: name ?? "", exact: true }).waitFor();
    expect(await chosenRow().evaluate((row) => row === document.activeElement)).toBe(true);
    await app.page.keyboard.press("Escape");
    expect(await chosenRow().count()).toBe(0);
  });

  it("choose the place in the list when its badge on the map is clicked", async () => {
    // The link puts the chosen place in the middle of the map; the same place is then chosen by a click there.
    await openReady();
    await rows().nth(3).click();
    await app.page.waitForTimeout(1500);
    await app.page.keyboard.press("Escape");
    const map = (await app.page.locator(".maplibregl-canvas").boundingBox())!;

    await expect
      .poll(
        async () => {
          await app.page.mouse.click(map.x + map.width / 2 + 2, map.y + map.height / 2 + 30);
          return chosenRow().count();
        },
        { timeout: 30_000, interval: 1500 },
      )
      .toBe(1);
    expect(await chosenRow().locator("td").first().textContent()).toBe("4");
  });
});

describe("an area", () => {
  it("can be the only one that is counted, and lets all back in", async () => {
    await openReady("?karta=lager:survey;vald:a:0580R011");
    const all = await eventsInSelection(app.page);

    await app.page.getByRole("button", { name: "Visa bara det här området" }).click();
    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(all / 2);
    await app.page.getByRole("button", { name: "Rensa urval" }).click();

    await expect.poll(() => eventsInSelection(app.page)).toBe(all);
  });
});

describe("the method", () => {
  it("is one link from the list, and says what the list is not", async () => {
    await openReady();

    await app.page.getByRole("link", { name: "Om metoden" }).click();

    const heading = app.page.getByRole("heading", { name: "Om metoden" });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const section = app.page.getByRole("region", { name: "Om metoden" });
    expect(await section.textContent()).toContain("inte var det kommer att hända");
  });
});

describe("a link", () => {
  it("brings back filters, layers, camera and the chosen place", async () => {
    await openReady();
    await app.page.getByRole("group", { name: "Period" }).getByText("12 mån").click();
    await app.page.getByRole("checkbox", { name: "Händelsernas täthet" }).check();
    await settled();
    await expect.poll(() => eventsInSelection(app.page)).toBeLessThan(20_000);
    await rows().nth(2).click();
    const inAddress = (name: string) => new URL(app.page.url()).searchParams.get(name) ?? "";
    await expect.poll(() => inAddress("urval")).toContain("fran:");
    // The camera comes last: the map has flown to the place.
    await expect.poll(() => inAddress("karta")).toMatch(/^\d+\.\d+,.*vald:h:/);
    const url = new URL(app.page.url());
    const events = await eventsInSelection(app.page);
    // How long it has been on the list is told after the list itself.
    await expect.poll(() => chosenRow().textContent()).toMatch(/varaktig|återkommande|ny/);
    const chosen = await chosenRow().textContent();
    await app.context.close();

    await openReady(url.search);
    await chosenRow().waitFor();

    await expect.poll(() => eventsInSelection(app.page)).toBe(events);
    await expect.poll(() => chosenRow().textContent()).toBe(chosen);
    expect(await app.page.getByRole("checkbox", { name: "Händelsernas täthet" }).isChecked()).toBe(true);
    await expect.poll(() => new URL(app.page.url()).search).toBe(url.search);
  });

  it("that is broken falls back to the defaults", async () => {
    await openReady("?visning=ingenstans&urval=fran:igår,dagar:9~x,R:7&karta=abc;lager:!!;vald:z:1");

    expect(await eventsInSelection(app.page)).toBeGreaterThan(30_000);
  });
});

describe("English", () => {
  it("is one button away and stays in the address", async () => {
    await openReady();

    await app.page.getByRole("button", { name: "English" }).click();

    await app.page.getByRole("link", { name: "Map", exact: true }).waitFor();
    expect(await app.page.locator("html").getAttribute("lang")).toBe("en");
    await expect.poll(() => new URL(app.page.url()).searchParams.get("sprak")).toBe("en");
  });
});
