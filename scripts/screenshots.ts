import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { preview } from "vite";
import { launchBrowser } from "./browser.ts";

/** Every screen in the three sizes that it must hold in. Needs a build; writes to docs/screenshots. */
const FOLDER = process.argv[2] ?? "docs/screenshots";
const SIZES = [
  { name: "1440x900", width: 1440, height: 900 },
  { name: "1920x1080", width: 1920, height: 1080 },
  { name: "390x844", width: 390, height: 844 },
] as const;
/** Queries by the name of the picture: the screens, and the tabs that show another side of them. */
const VIEWS = {
  karta: "visning=karta",
  narvaro: "visning=narvaro",
  "narvaro-genomfort": "visning=narvaro&arbete=narvaro:genomfort",
  atgarder: "visning=atgarder",
  uppfoljning: "visning=uppfoljning",
  "uppfoljning-loften": "visning=uppfoljning&arbete=uppfoljning:loften",
  "uppfoljning-delat": "visning=uppfoljning&delat=3",
  data: "visning=data",
  mote: "visning=mote",
} as const;

/** The map draws in software, a part at a time: the picture is done when it no longer changes. */
async function settledPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let attempt = 0; attempt < 30; attempt++) {
    await page.waitForTimeout(1500);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

mkdirSync(FOLDER, { recursive: true });
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const address = server.httpServer.address();
if (address === null || typeof address === "string") throw new Error(`No port: ${address}`);
const browser = await launchBrowser();
for (const { name, width, height } of SIZES) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
  });
  for (const [view, query] of Object.entries(VIEWS)) {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/?${query}`);
    await page.waitForLoadState("networkidle");
    await page.locator("[aria-busy=true]").waitFor({ state: "detached", timeout: 60_000 });
    await writeFile(`${FOLDER}/${view}-${name}.png`, await settledPicture(page));
    console.log(`${FOLDER}/${view}-${name}.png`);
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
