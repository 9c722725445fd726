import { copyFileSync, mkdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { preview } from "vite";
import { launchBrowser } from "./browser.ts";

/**
 * Every screen in every theme and size, and of each size a contact sheet to look at. Needs a build. The pictures are
 * written to the folder that is named, the sheets and the README's pictures to docs/screenshots.
 *
 * `npm run screenshots -- FOLDER [WORD …]`: only pictures whose name holds one of the words, and no sheets.
 */
const [folder = "screenshots", ...words] = process.argv.slice(2);
const DOCS = "docs/screenshots";
const SIZES = [
  { name: "1440x900", width: 1440, height: 900, thumbnail: 460 },
  { name: "1920x1080", width: 1920, height: 1080, thumbnail: 460 },
  { name: "390x844", width: 390, height: 844, thumbnail: 220 },
] as const;
type Size = (typeof SIZES)[number];
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

interface View {
  readonly name: string;
  readonly query: string;
  /** What a person does to get there. */
  readonly open?: (page: Page) => Promise<void>;
}

const VIEWS: readonly View[] = [
  { name: "karta", query: "visning=karta" },
  {
    name: "karta-kort",
    query: "visning=karta",
    open: (page) => page.getByRole("grid", { name: "Hotspots" }).getByRole("row").nth(1).click(),
  },
  { name: "karta-delat", query: "visning=karta&delat=3" },
  { name: "narvaro", query: "visning=narvaro" },
  { name: "narvaro-genomfort", query: "visning=narvaro&arbete=narvaro:genomfort" },
  { name: "atgarder", query: "visning=atgarder" },
  { name: "atgarder-grupper", query: "visning=atgarder&arbete=atgarder:grupper" },
  { name: "uppfoljning", query: "visning=uppfoljning" },
  { name: "uppfoljning-loften", query: "visning=uppfoljning&arbete=uppfoljning:loften" },
  { name: "uppfoljning-effekt", query: "visning=uppfoljning&arbete=uppfoljning:effekt" },
  { name: "uppfoljning-delat", query: "visning=uppfoljning&delat=3" },
  { name: "data", query: "visning=data" },
  {
    name: "importera",
    query: "visning=data",
    open: (page) => page.getByRole("button", { name: "Importera" }).first().click(),
  },
  { name: "mote", query: "visning=mote" },
  { name: "mote-plats", query: "visning=mote&arbete=steg:2" },
  { name: "mote-delat", query: "visning=mote&arbete=steg:1&delat=3" },
  { name: "jamfor", query: "visning=karta&jamfor=period,a:2024-11-01--2025-10-31,b:2025-11-01--2026-10-31" },
  { name: "uppfoljning-beslut", query: "visning=uppfoljning&arbete=uppfoljning:beslut" },
  {
    name: "skriv-ut",
    query: "visning=karta",
    open: (page) => page.getByRole("button", { name: "Skriv ut eller spara bild" }).first().click(),
  },
  { name: "sok", query: "visning=karta", open: (page) => page.keyboard.press("Control+k") },
  { name: "tangenter", query: "visning=karta", open: (page) => page.keyboard.press("?") },
];

/** In the README and beside it. */
const IN_DOCS = new Set([
  "karta-light-1440x900",
  "karta-dark-1440x900",
  "karta-light-390x844",
  "narvaro-light-1440x900",
  "atgarder-light-1440x900",
  "uppfoljning-light-1440x900",
  "data-light-1440x900",
  "mote-light-1920x1080",
  "mote-plats-dark-1920x1080",
  "jamfor-light-1440x900",
]);

/** The map draws in software, a part at a time: the picture is done when it no longer changes. */
async function settledPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let attempt = 0; attempt < 30; attempt++) {
    await page.waitForTimeout(1000);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

async function take(browser: Browser, url: string, view: View, theme: Theme, { width, height }: Size): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
    colorScheme: theme,
  });
  // The offer to be shown round is for those who come for the first time.
  await context.addInitScript(() => localStorage.setItem("lagesbild.tour.answered", "1"));
  try {
    const page = await context.newPage();
    await page.goto(`${url}?${view.query}`);
    await page.waitForLoadState("networkidle");
    await page.locator("[aria-busy=true]").waitFor({ state: "detached", timeout: 60_000 });
    await view.open?.(page);
    return await settledPicture(page);
  } finally {
    await context.close();
  }
}

/** All pictures of a size, each under its name, the two themes beside each other. */
async function contactSheet(browser: Browser, { name, thumbnail }: Size): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 4 * (thumbnail + 16) + 16, height: 900 } });
  const page = await context.newPage();
  const figures = await Promise.all(
    VIEWS.flatMap((view) => THEMES.map((theme) => `${view.name}-${theme}-${name}`)).map(async (picture) => {
      const data = (await readFile(`${folder}/${picture}.png`)).toString("base64");
      return `<figure><img width="${thumbnail}" src="data:image/png;base64,${data}"><figcaption>${picture}</figcaption></figure>`;
    }),
  );
  await page.setContent(
    `<style>body{margin:8px;display:flex;flex-wrap:wrap;background:#888;font:12px sans-serif}figure{margin:8px}</style>${figures.join("")}`,
  );
  const sheet = await page.screenshot({ fullPage: true, type: "jpeg", quality: 72 });
  await context.close();
  return sheet;
}

mkdirSync(folder, { recursive: true });
mkdirSync(DOCS, { recursive: true });
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const address = server.httpServer.address();
if (address === null || typeof address === "string") throw new Error(`No port: ${address}`);
const browser = await launchBrowser();
for (const size of SIZES) {
  for (const view of VIEWS) {
    for (const theme of THEMES) {
      const picture = `${view.name}-${theme}-${size.name}`;
      if (words.length > 0 && !words.some((word) => picture.includes(word))) continue;
      await writeFile(
        `${folder}/${picture}.png`,
        await take(browser, `http://127.0.0.1:${address.port}/`, view, theme, size),
      );
      if (IN_DOCS.has(picture)) copyFileSync(`${folder}/${picture}.png`, `${DOCS}/${picture}.png`);
      console.log(picture);
    }
  }
  if (words.length === 0) await writeFile(`${DOCS}/sheet-${size.name}.jpg`, await contactSheet(browser, size));
}
await browser.close();
await server.close();
