import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { preview } from "vite";
import { SWEDISH } from "../src/i18n/sv/messages.ts";
import { reachView, VIEWS, type View } from "../tests/app/every-view.ts";
import { launchBrowser } from "./browser.ts";

/**
 * Every view of the tests in both themes and three sizes, and of each theme and size a contact sheet to look at. Needs
 * a build. All are written to the folder that is named, and the README's pictures also to docs/screenshots.
 *
 * `npm run screenshots -- FOLDER [WORD …]`: only pictures whose name holds one of the words. A sheet shows what is in
 * the folder, so that it can be filled a part at a time.
 */
const [folder = "screenshots", ...words] = process.argv.slice(2);
const DOCS = "docs/screenshots";
const SIZES = [
  { name: "1440x900", width: 1440, height: 900, thumbnail: 480 },
  { name: "1920x1080", width: 1920, height: 1080, thumbnail: 480 },
  { name: "390x844", width: 390, height: 844, thumbnail: 240 },
] as const;
type Size = (typeof SIZES)[number];
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const IN_README = new Set(["map-light-1440x900", "map-light-390x844", "meeting-light-1920x1080"]);
const SHEET_WIDTH = 2000;
/** A full-screen map that is drawn in software beside other work. */
const PATIENCE_MS = 180_000;

const isWanted = (picture: string) => words.length === 0 || words.some((word) => picture.includes(word));
const viewsAt = ({ width }: Size) => VIEWS.filter((view) => !(width < 720 ? view.isWide : view.isNarrow));

/** `map, a hotspot by priority` → `map-a-hotspot-by-priority-light-1440x900`. */
function pictureName({ name }: View, theme: Theme, size: Size): string {
  return `${name.replace(/[^a-z0-9]+/g, "-")}-${theme}-${size.name}`;
}

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
  const options: BrowserContextOptions = {
    viewport: { width, height },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
    colorScheme: theme,
    // It would fetch the whole build once more for each picture.
    serviceWorkers: "block",
  };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  // The offer to be shown round is for those who come for the first time.
  await context.addInitScript(() => localStorage.setItem("lagesbild.tour.answered", "1"));
  try {
    const page = await context.newPage();
    await page.goto(`${url}?${view.query}`);
    await reachView(page, view, "sv");
    await page.getByText(SWEDISH["status.counting"]).first().waitFor({ state: "detached" });
    return await settledPicture(page);
  } finally {
    await context.close();
  }
}

/** What the folder holds of a theme and size, each picture under its name. */
async function contactSheet(browser: Browser, theme: Theme, size: Size): Promise<Buffer | undefined> {
  const pictures = viewsAt(size)
    .map((view) => pictureName(view, theme, size))
    .filter((picture) => existsSync(`${folder}/${picture}.png`));
  if (pictures.length === 0) return undefined;
  const figures = pictures.map(async (picture) => {
    const data = await readFile(`${folder}/${picture}.png`, "base64");
    return `<figure><img width="${size.thumbnail}" src="data:image/png;base64,${data}"><figcaption>${picture}</figcaption></figure>`;
  });
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const style = "body{margin:8px;display:flex;flex-wrap:wrap;background:#888;font:12px sans-serif}figure{margin:8px}";
  await page.setContent(`<style>${style}</style>${(await Promise.all(figures)).join("")}`);
  const sheet = await page.screenshot({ fullPage: true, type: "jpeg", quality: 80 });
  await page.close();
  return sheet;
}

mkdirSync(folder, { recursive: true });
mkdirSync(DOCS, { recursive: true });
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const address = server.httpServer.address();
if (address === null || typeof address === "string") throw new Error(`No port: ${address}`);
const browser = await launchBrowser();
for (const size of SIZES) {
  for (const theme of THEMES) {
    for (const view of viewsAt(size)) {
      const picture = pictureName(view, theme, size);
      if (!isWanted(picture)) continue;
      await writeFile(
        `${folder}/${picture}.png`,
        await take(browser, `http://127.0.0.1:${address.port}/`, view, theme, size),
      );
      if (IN_README.has(picture)) copyFileSync(`${folder}/${picture}.png`, `${DOCS}/${picture}.png`);
      console.log(picture);
    }
    const sheet = await contactSheet(browser, theme, size);
    if (sheet) await writeFile(`${folder}/sheet-${theme}-${size.name}.jpg`, sheet);
  }
}
await browser.close();
await server.close();
