import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, type OpenApp, openApp } from "./app.ts";
import { auditOf } from "./audit.ts";

afterAll(closeBrowser);

const FULL_HD = { width: 1920, height: 1080 };
/** Design 6, in CSS pixels at 1920 × 1080. */
const LEAST = { body: 26, list: 32, figure: 56 } as const;
const CONTRAST = 7;

const step = (page: Page) => new URL(page.url()).searchParams.get("arbete");
const heading = (page: Page) => page.getByRole("region", { name: "Platsen" }).getByRole("heading").first();

interface Measured {
  readonly smallest: { readonly px: number; readonly text: string };
  readonly list: number;
  readonly figure: number;
  /** What does not fit: the page sideways or down, or the panel. */
  readonly overflow: readonly string[];
}

/** Of the meeting as it is drawn: all its text but what MapLibre writes on the map. */
function measured(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>("main header, main section, main nav")];
    const texts = parts.flatMap((part) => {
      const found: { px: number; text: string }[] = [];
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? "";
        const element = walker.currentNode.parentElement!;
        const { width, height } = element.getBoundingClientRect();
        if (text === "" || width < 2 || height < 2 || element.closest("svg")) continue;
        found.push({ px: Number.parseFloat(getComputedStyle(element).fontSize), text });
      }
      return found;
    });
    const sizes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const panel = document.querySelector<HTMLElement>('section[aria-label="Platsen"]')!;
    const root = document.documentElement;
    const overflow: string[] = [];
    if (root.scrollWidth > innerWidth) overflow.push(`page ${root.scrollWidth} wide`);
    if (root.scrollHeight > innerHeight) overflow.push(`page ${root.scrollHeight} high`);
    if (panel.scrollHeight > panel.clientHeight) overflow.push(`panel ${panel.scrollHeight} of ${panel.clientHeight}`);
    for (const part of parts) {
      if (part.scrollWidth > part.clientWidth + 1) overflow.push(`${part.className} ${part.scrollWidth} wide`);
    }
    return {
      smallest: texts.reduce((least, next) => (next.px < least.px ? next : least)),
      list: Math.min(...sizes('ol[aria-label="Hotspots"] button')),
      figure: Math.min(...sizes("header dd:nth-of-type(1)")),
      overflow,
    };
  });
}

/** Texts whose contrast against what they stand on is under 7:1; what cannot be pressed now is no text to read. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = ([r = 0, g = 0, b = 0]: number[]) =>
      [r, g, b]
        .map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i]!, 0);
    const ground = (element: Element | null): number[] => {
      for (let at = element; at; at = at.parentElement) {
        const color = rgb(getComputedStyle(at).backgroundColor);
        if (color[3] !== 0) return color;
      }
      return [255, 255, 255];
    };
    const faint = new Set<string>();
    for (const part of document.querySelectorAll("main header, main section, main nav")) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? "";
        const element = walker.currentNode.parentElement!;
        if (text === "" || element.closest("[aria-disabled=true], svg, .maplibregl-map")) continue;
        const [one, other] = [luminance(rgb(getComputedStyle(element).color)), luminance(ground(element))];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (ratio < least) faint.add(`${text} ${ratio.toFixed(2)}`);
      }
    }
    return [...faint];
  }, CONTRAST);
}

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara agenda" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

describe("a meeting", () => {
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    app = await openApp("?visning=mote", FULL_HD);
    page = app.page;
    await page.getByRole("list", { name: "Hotspots" }).waitFor();
    await page.getByText(/året före/).waitFor();
    await page.getByText(/som 2025|fler än 2025|färre än 2025/).waitFor();
    await page.getByText(/för ett år sedan/).waitFor();
  });

  it("starts with the period, three figures with what has become of them, at most six places, and whether it is real", async () => {
    const head = page.locator("main header");

    expect(await head.getByRole("definition").count()).toBe(6);
    expect(await page.getByRole("list", { name: "Hotspots" }).getByRole("listitem").count()).toBe(6);
    for (const said of ["36 månader till", "alla händelser", "Data t.o.m.", "FIKTIVA DATA", "INTERNT"]) {
      expect(await head.getByText(said).first().isVisible(), said).toBe(true);
    }
  });

  it("is read from the back of the room and fits, at 1920 × 1080, 4K and 1280 × 720", async () => {
    for (const size of [{ width: 1280, height: 720 }, { width: 3840, height: 2160 }, FULL_HD]) {
      await page.setViewportSize(size);
      const scale = size.width / FULL_HD.width;
      const start = await measured(page);
      expect(start.list, `list at ${size.width}`).toBeGreaterThanOrEqual(LEAST.list * scale);
      expect(start.figure, `figures at ${size.width}`).toBeGreaterThanOrEqual(LEAST.figure * scale);
      const steps = [start];
      for (let at = 1; at <= 6; at++) {
        await page.getByRole("button", { name: `Plats ${at}:` }).click();
        await page.getByText(/^Planerat till/).waitFor();
        steps.push(await measured(page));
      }
      for (const [at, { smallest, overflow }] of steps.entries()) {
        expect(smallest.px, `${smallest.text} on step ${at} at ${size.width}`).toBeGreaterThanOrEqual(
          LEAST.body * scale,
        );
        expect(overflow, `step ${at} at ${size.width}`).toEqual([]);
      }
      await page.keyboard.press("Home");
    }
  });

  it("steps by arrows, a clicker's page keys and space, and keeps the step in the address", async () => {
    const names: (string | null)[] = [];
    for (const key of [
      "PageDown",
      "ArrowRight",
      "Space",
      "ArrowDown",
      "PageUp",
      "ArrowLeft",
      "ArrowUp",
      "Shift+Space",
    ]) {
      await page.keyboard.press(key);
      names.push(await heading(page).textContent());
    }
    await page.keyboard.press("End");
    const last = await heading(page).textContent();
    await expect.poll(() => step(page)).toBe("steg:6");
    await page.reload({ timeout: 90_000 });
    await page.getByText(/^Planerat till/).waitFor();

    expect(names.map((name) => /^\d/.exec(name ?? "")?.[0] ?? "start")).toEqual([
      "1",
      "2",
      "3",
      "4",
      "3",
      "2",
      "1",
      "start",
    ]);
    expect(await heading(page).textContent()).toBe(last);
    await page.keyboard.press("Home");
    await expect.poll(() => step(page)).toBeNull();
  });

  it("keeps 7:1 between text and ground in the bright room and in the dark one", async () => {
    for (const [at, key] of [
      [0, null],
      [1, "PageDown"],
      [1, "t"],
      [0, "Home"],
    ] as const) {
      if (key) await page.keyboard.press(key);
      if (at === 1) await page.getByText(/^Planerat till/).waitFor();
      expect(await faintTexts(page), `step ${at} after ${key}`).toEqual([]);
    }
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.keyboard.press("t");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
  });

  it("makes its text larger by keys and buttons, keeps that, and scrolls where nothing would fit", async () => {
    const room = () => page.locator("html").getAttribute("data-room");
    const whole = await measured(page);

    for (const width of [FULL_HD.width, 1280]) {
      await page.setViewportSize({ width, height: (width / 16) * 9 });
      const usual = await measured(page);
      for (const percent of [125, 150, 200]) {
        await page.keyboard.press("+");
        await expect.poll(room).toBe(String(percent));
        for (const at of [0, 1]) {
          await page.keyboard.press(at === 0 ? "Home" : "PageDown");
          if (at === 1) await page.getByText(/^Planerat till/).waitFor();
          const { smallest, overflow } = await measured(page);
          const { clippedTexts, sideways } = await auditOf(page);
          expect(smallest.px, smallest.text).toBeGreaterThanOrEqual((usual.smallest.px * percent) / 100 - 0.1);
          expect(
            { clippedTexts, sideways, wide: overflow.filter((one) => one.endsWith("wide")) },
            `${percent} %, step ${at} at ${width}`,
          ).toEqual({ clippedTexts: [], sideways: [], wide: [] });
        }
      }
      // Where one has stepped to is what one sees, and the last button is reached by scrolling.
      expect((await heading(page).boundingBox())!.y).toBeLessThan(200);
      await page.getByRole("button", { name: "Lämna mötesläget" }).scrollIntoViewIfNeeded();
      for (const percent of [150, 125, 100]) {
        await page.getByRole("button", { name: "Mindre text" }).click();
        await expect.poll(room).toBe(String(percent));
      }
      await page.keyboard.press("Home");
    }

    await page.setViewportSize(FULL_HD);
    expect(await measured(page)).toEqual(whole);
    await page.getByRole("button", { name: "Större text" }).click();
    await page.reload();
    await page.getByRole("list", { name: "Hotspots" }).waitFor();
    expect(await room()).toBe("125");
    await page.keyboard.press("-");
    await expect.poll(room).toBe("100");
    await page.getByText("Text i 100 procent").waitFor();
  });

  it("takes a decision by keyboard alone: it lies in the plan and in the follow-up, and one undo takes both back", async () => {
    await page.keyboard.press("PageDown");
    const place = (await heading(page).textContent())!.replace(/^\d+\s*/, "");
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: /^Beslut/ }).waitFor();
    // Letters that are keys of the meeting belong to the field.
    await page.keyboard.type("Fotpatrull när näraöppet stänger, tft");
    await page.keyboard.press("Enter");
    await page.getByText(`Beslutat och lagt i planen: ${place}.`).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe("Platsen");
    const minutes = await saved(page);

    expect(minutes.name).toMatch(/^mote_\d{4}-\d\d-\d\d_data-2026-10-31\.md$/);
    expect(minutes.text).toContain("**FIKTIVA DATA**");
    expect(minutes.text).toContain("Internt: får inte spridas.");
    expect(minutes.text).toContain(`### 1. ${place}`);
    expect(minutes.text).toMatch(/\| Närvaro \| Fotpatrull när näraöppet stänger, tft \|.*\| Kvar att göra \|/);
    expect(minutes.text).toContain("## Kvar från tidigare möten");

    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Närvaro", exact: true }).click();
    const visit = page.getByText("Fotpatrull när näraöppet stänger");
    await page
      .getByRole("button", { name: new RegExp(`${place} ?,.*låst, eget`) })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Uppföljning", exact: true }).click();
    await page.getByRole("tab", { name: "Beslut" }).click();
    const row = page.getByRole("row").filter({ has: visit });
    await row.waitFor();
    expect(await row.textContent()).toContain("kvar att göra");
    await page.getByRole("button", { name: "Klart: Fotpatrull när näraöppet stänger, tft" }).click();
    await expect.poll(() => row.textContent()).toContain("gjort");
    await page.getByRole("button", { name: /^Ångra: ändrade ett beslut/ }).click();
    await expect.poll(() => row.textContent()).toContain("kvar att göra");
    await page.getByRole("button", { name: /^Ångra: noterade ett beslut/ }).click();
    await row.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Närvaro", exact: true }).click();
    await page.getByRole("heading", { name: "Närvaro", exact: true, level: 2 }).waitFor();
    await page
      .getByRole("button", { name: new RegExp(`${place} ?,.*låst, eget`) })
      .first()
      .waitFor({ state: "detached" });
    expect(app.troubles).toEqual([]);
    await app.context.close();
  });
});

it("the shared view's meeting has no plan, no decisions and no way to take one, on screen or in its file", async () => {
  const { page, context, troubles } = await openApp("?visning=mote&arbete=steg:1&delat=3", FULL_HD);
  await page.getByText("När på dygnet visas inte i den delade vyn.").waitFor();
  await page.keyboard.press("n");

  expect(await page.getByText("DELAT", { exact: true }).isVisible()).toBe(true);
  expect(await page.getByText("Beslut noteras i Internt.").isVisible()).toBe(true);
  for (const said of [/Planerat till/, /[Tt]idigare beslut/, /Notera beslut/]) {
    expect(await page.getByText(said).count(), String(said)).toBe(0);
  }
  const minutes = await saved(page);
  expect(minutes.name).toMatch(/_delat\.md$/);
  expect(minutes.text).toContain("Delad vy: antal under 3 visas inte");
  expect(minutes.text).not.toMatch(/## Beslut|Planerat|Hospitalstorget \|/);
  expect(troubles).toEqual([]);
  await context.close();
});
