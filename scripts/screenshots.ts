import { mkdirSync } from "node:fs";
import { preview } from "vite";
import { launchBrowser } from "./browser.ts";

/** Every screen in the three sizes that it must hold in. Needs a build; writes to docs/screenshots. */
const FOLDER = process.argv[2] ?? "docs/screenshots";
const SIZES = [
  { name: "1440x900", width: 1440, height: 900 },
  { name: "1920x1080", width: 1920, height: 1080 },
  { name: "390x844", width: 390, height: 844 },
] as const;
const SCREENS = ["karta", "narvaro", "atgarder", "uppfoljning", "data", "mote"] as const;

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
  for (const screen of SCREENS) {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/?visning=${screen}`);
    await page.waitForLoadState("networkidle");
    // The map draws in software: give its last frame time to land.
    await page.waitForTimeout(3000);
    await page.screenshot({ path: `${FOLDER}/${screen}-${name}.png` });
    console.log(`${FOLDER}/${screen}-${name}.png`);
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
