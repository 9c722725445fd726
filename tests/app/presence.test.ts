import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openApp } from "./app.ts";
import { violationsOn } from "./axe.ts";

afterAll(closeBrowser);

/** So far ahead that the example has no plan there; its shifts are left out as well. */
const EMPTY_WEEK = "?visning=narvaro&arbete=vecka:2027-05-17";

const grid = (page: Page) => page.getByRole("group", { name: "Veckan som rutnät" });
const blocks = (page: Page): Locator => grid(page).locator("[data-visit]");
const propose = (page: Page) => page.getByRole("button", { name: "Gör förslag" });

async function idsOf(page: Page): Promise<string[]> {
  return blocks(page).evaluateAll((all) => all.map((block) => (block as HTMLElement).dataset.visit!));
}

const blockOf = (page: Page, id: string) => grid(page).locator(`[data-visit="${id}"]`);
const nameOf = async (page: Page, id: string) => (await blockOf(page, id).textContent()) ?? "";

/** Two teams of police by car, Friday and Saturday night, through the dialog. */
async function addShift(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lägg till pass" }).click();
  const dialog = page.getByRole("dialog", { name: "Lägg till pass" });
  await dialog.getByLabel("Eget namn, om det behövs").fill("Yttre");
  await dialog.getByLabel("Från", { exact: true }).fill("20.00");
  await dialog.getByLabel("Till", { exact: true }).fill("2");
  await dialog.getByLabel("Antal lag").fill("2");
  await dialog.getByLabel("Med bil").check();
  await dialog.getByRole("button", { name: "Spara" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function planned(page: Page): Promise<string[]> {
  await addShift(page);
  await propose(page).click();
  await blocks(page).first().waitFor();
  return idsOf(page);
}

describe("a week of presence", () => {
  it("is proposed, changed by keyboard and proposed anew around what is locked, and is still there after a reload", async () => {
    const { page, context, troubles } = await openApp(EMPTY_WEEK, undefined, "withoutWork");
    const ids = await planned(page);
    await page.getByText(/Planen täcker .* av behovet\. Runt i turordning hade täckt/).waitFor();
    const [locked, moved] = [ids[1]!, ids[3]!];
    const placeAndTime = (await nameOf(page, locked)).split(",")[0]!;

    await blockOf(page, locked).focus();
    await page.keyboard.press("l");
    await expect.poll(() => nameOf(page, locked)).toContain("låst");
    const before = await nameOf(page, moved);
    await blockOf(page, moved).focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => nameOf(page, moved)).toContain("eget");
    await expect.poll(() => nameOf(page, moved)).not.toContain("sparas");
    const after = await nameOf(page, moved);
    const focused = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.visit);

    // Fewer places: another proposal, around the two.
    await page.getByLabel("Antal platser").fill("4");
    await propose(page).click();
    await expect.poll(() => blocks(page).count()).not.toBe(ids.length);
    const stays = await nameOf(page, locked);
    const movedStays = await nameOf(page, moved);

    // The proposal; then the two steps of the arrow, which were one move.
    await page.getByRole("button", { name: /^Ångra: gjorde ett planförslag/ }).click();
    await expect.poll(() => blocks(page).count()).toBe(ids.length);
    await page.getByRole("button", { name: /^Ångra: ändrade besök/ }).click();
    await expect.poll(() => nameOf(page, moved)).toBe(before);
    await page.reload();
    await expect.poll(() => blocks(page).count()).toBe(ids.length);

    expect(minutesOf(after) - minutesOf(before)).toBe(10);
    expect(focused).toBe(moved);
    expect(stays).toContain(placeAndTime);
    expect(stays).toContain("låst");
    expect(movedStays).toContain(after.split(",")[0]!);
    expect(await nameOf(page, locked)).toContain("låst");
    expect(await nameOf(page, moved)).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("keeps the number of places and half a new visit while one is on another tab, and the number at a reload", async () => {
    const { page, context, troubles } = await openApp(EMPTY_WEEK, undefined, "withoutWork");
    await page.getByLabel("Antal platser").fill("4");
    await page.getByRole("button", { name: "Lägg till besök" }).click();
    await page.getByLabel("Anteckning").fill("Ring först");
    await page.getByRole("tab", { name: "Genomfört" }).click();
    await page.getByRole("button", { name: "Logga" }).first().click();
    await page.getByLabel("Notering").fill("Två lag");
    await page.getByRole("tab", { name: "Plan", exact: true }).click();
    const note = await page.getByLabel("Anteckning").inputValue();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("role"));
    const places = await page.getByLabel("Antal platser").inputValue();
    await page.getByRole("tab", { name: "Genomfört" }).click();
    const logged = await page.getByLabel("Notering").inputValue();
    await page.getByRole("button", { name: "Månad" }).click();
    await expect.poll(() => page.url()).toContain("genomfort:");
    await page.reload();
    await page.getByRole("button", { name: "Månad", pressed: true }).waitFor();
    await page.getByRole("tab", { name: "Plan", exact: true }).click();

    expect([note, focused, places, logged]).toEqual(["Ring först", "tab", "4", "Två lag"]);
    expect(await page.getByLabel("Antal platser").inputValue()).toBe("4");
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("lets a visit be dragged to another time and team, and made longer by its edge", async () => {
    const { page, context, troubles } = await openApp(EMPTY_WEEK, undefined, "withoutWork");
    await planned(page);
    const lane = (team: number) => grid(page).locator(`[data-lane="police:yttre#${team}"]`).first();
    const id = (await lane(1).locator("[data-visit]").first().getAttribute("data-visit"))!;
    await lane(2).scrollIntoViewIfNeeded();
    await blockOf(page, id).scrollIntoViewIfNeeded();
    const before = await nameOf(page, id);
    const from = (await blockOf(page, id).boundingBox())!;
    const other = (await lane(2).boundingBox())!;

    await page.mouse.move(from.x + from.width / 2, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(other.x + other.width / 2, from.y + 30, { steps: 4 });
    await page.mouse.move(other.x + other.width / 2, from.y + 8 + 56, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => nameOf(page, id)).toContain("Yttre, lag 2");
    await expect.poll(() => nameOf(page, id)).not.toContain("sparas");
    const moved = await nameOf(page, id);
    const box = (await blockOf(page, id).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height + 26, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => lengthOf(await nameOf(page, id))).toBe(30);

    // Half an hour is 56 pixels.
    expect(minutesOf(moved) - minutesOf(before)).toBe(30);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("takes a visit made by hand in the form, says what is in its way, and lets it go again", async () => {
    const { page, context, troubles } = await openApp(EMPTY_WEEK, undefined, "withoutWork");
    await addShift(page);

    await page.getByRole("button", { name: "Lägg till besök", exact: true }).click();
    const form = page.getByRole("region", { name: "Lägg till besök" });
    await form.getByRole("button", { name: "Peka på kartan" }).click();
    const map = (await page.locator(".maplibregl-canvas").boundingBox())!;
    await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
    await form.getByLabel("Platsens namn").fill("Skolgården");
    await form.getByLabel("Dag", { exact: true }).selectOption({ index: 4 });
    await form.getByLabel("Klockan").fill("09.10");
    await form.getByLabel("Vem").selectOption({ label: "Ordningsvakter" });
    await form.getByRole("button", { name: "Lägg till", exact: true }).click();
    const block = blocks(page).filter({ hasText: /09:10–09:25 Skolgården/ });
    await block.waitFor();
    const name = await block.textContent();
    await block.focus();
    await page.keyboard.press("Delete");
    await block.waitFor({ state: "detached" });

    expect(name).toContain("Ordningsvakter, lag 1");
    expect(name).toContain("Inget pass är på då.");
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("tells what is left without presence, and says no more than one sentence in the shared view", async () => {
    const { page, context, troubles } = await openApp(EMPTY_WEEK, undefined, "withoutWork");
    await planned(page);
    const left = page.getByRole("region", { name: "Utan närvaro" });

    await left.getByText(/då ingen är i tjänst/).click();
    await left
      .getByText(/platser? utan närvaro/)
      .first()
      .waitFor();
    await page.getByRole("radio", { name: /^Delat/ }).check();
    await page.getByText("Det här visas bara i Internt. Byt vy högst upp.").waitFor();

    expect(await page.getByText(/utan närvaro|Planen täcker/).count()).toBe(0);
    expect(await blocks(page).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  for (const width of [320, 1440]) {
    it(`has no violation of WCAG 2.2 AA at ${width} px with a plan and an open visit, and no sideways scrolling`, async () => {
      const { page, context, troubles } = await openApp(EMPTY_WEEK, { width, height: 900 }, "withoutWork");
      await addShift(page);
      await propose(page).click();
      // On a narrow screen the grid is a list by day.
      const listed = page.getByRole("button", { name: /^\d\d:\d\d–\d\d:\d\d/ });
      const visit = (width < 720 ? listed : blocks(page)).first();
      await visit.waitFor();
      const closed = await violationsOn(page);
      await visit.click();
      await page.getByRole("button", { name: "Ändra", exact: true }).click();
      await page.getByLabel("Klockan").waitFor();

      const open = await violationsOn(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

      expect(closed).toEqual([]);
      expect(open).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(troubles).toEqual([]);
      await context.close();
    });
  }
});

/** Start of `22:05–22:20 …`, in minutes; the small hours come after the evening. */
function minutesOf(name: string): number {
  const [, hours, minutes] = /(\d\d):(\d\d)–/.exec(name)!;
  const of = Number(hours) * 60 + Number(minutes);
  return of < 12 * 60 ? of + 1440 : of;
}

function lengthOf(name: string): number {
  const [, from, to] = /(\d\d:\d\d)–(\d\d:\d\d)/.exec(name)!;
  return minutesOf(`${to}–`) - minutesOf(`${from}–`);
}
