import { preview } from "vite";
import { launchBrowser } from "./browser.ts";
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const address = server.httpServer.address() as { port: number };
const browser = await launchBrowser();
const page = await (await browser.newContext({ locale: "sv-SE", reducedMotion: "reduce" })).newPage();
await page.goto(`http://127.0.0.1:${address.port}/`);
await page.getByRole("row", { name: /^1\b/ }).waitFor();
const active = () => page.evaluate(() => document.activeElement!.outerHTML.slice(0, 140));
await page.keyboard.press("Control+k");
await page.waitForTimeout(1000);
console.log(await active());
await page.keyboard.type("Importera filer");
await page.keyboard.press("Enter");
await page.waitForTimeout(1500);
console.log(await active());
for (const key of ["Enter", "Space"]) {
  const got = page.waitForEvent("filechooser", { timeout: 3000 }).then(() => "chooser", (e) => e.message.slice(0, 40));
  await page.keyboard.press(key);
  console.log(key, await got, await active());
}
await browser.close();
await server.close();
