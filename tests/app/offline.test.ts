import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FolderServer, serveFolder } from "../../scripts/serve-folder.ts";
import { closeBrowser, eventsInSelection, theBrowser } from "./app.ts";

const OTHER_SCREENS = ["Närvaro", "Åtgärder", "Uppföljning", "Data"];
const FIRST = versionIn("dist");
const READY = "Lägesbild startar utan nät i den här webbläsaren.";

const folders: string[] = [];
let server: FolderServer;

function versionIn(folder: string): string {
  return /<meta name="version" content="([0-9a-f]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))![1]!;
}

/** The build as it would be with another page in it. */
function anotherBuild(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), "lagesbild-"));
  folders.push(folder);
  cpSync("dist", folder, { recursive: true });
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const nextPage = page.replace(FIRST, version);
  const integrity = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const script = readFileSync(join(folder, "sw.js"), "utf8");
  const nextScript = script.replace(FIRST, version).replace(integrity(page), integrity(nextPage));
  writeFileSync(join(folder, "index.html"), nextPage);
  writeFileSync(join(folder, "sw.js"), nextScript);
  return folder;
}

function aContext(serviceWorkers: "allow" | "block" = "allow"): Promise<BrowserContext> {
  return theBrowser().then((browser) =>
    browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "sv-SE",
      timezoneId: "Europe/Stockholm",
      reducedMotion: "reduce",
      serviceWorkers,
    }),
  );
}

async function openAt(context: BrowserContext, query = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + query);
  return page;
}

const runningVersion = (page: Page) => page.locator("meta[name=version]").getAttribute("content");
const screenLink = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const keptVersions = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(" ").at(-1)!));

beforeAll(async () => {
  server = await serveFolder("dist");
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("the installed app", () => {
  it("has a manifest whose pictures exist in the sizes that it says", () => {
    const manifest = JSON.parse(readFileSync("dist/manifest.webmanifest", "utf8")) as {
      readonly name: string;
      readonly start_url: string;
      readonly scope: string;
      readonly id?: string;
      readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
      readonly shortcuts: readonly { url: string }[];
    };

    // Without an id of its own it is its address: two folders on one server are two apps.
    expect(manifest).toMatchObject({ name: "Lägesbild", start_url: "./", scope: "./" });
    expect(manifest.id).toBeUndefined();
    for (const { src, sizes, type } of manifest.icons) {
      const bytes = readFileSync(join("dist", src));
      if (type !== "image/png") continue;
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
    expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
    for (const { url } of manifest.shortcuts) expect(url).toMatch(/^\.\/\?visning=[a-z]+$/);
  });
});

describe("Lägesbild without network", () => {
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    context = await aContext();
    page = await openAt(context, "?visning=data");
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.getByText(READY).waitFor({ timeout: 60_000 });
  });
  afterAll(() => context.close());

  it("says in Data that it starts without network, and which version it is", async () => {
    expect(await page.getByText(`(${FIRST})`).isVisible()).toBe(true);
    const devtools = await context.newCDPSession(page);
    const { errors } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
  });

  it("starts when the server is gone, with the built-in data, every screen and export", async () => {
    server.serve(null);
    await page.goto(`${server.url}?visning=karta`);

    expect(await eventsInSelection(page)).toBeGreaterThan(30_000);
    await page.getByRole("row", { name: /^1\b/ }).waitFor();
    await page.locator(".maplibregl-canvas").waitFor();
    for (const screen of OTHER_SCREENS) {
      await screenLink(page, screen).click();
      await page.getByRole("heading", { level: 2 }).filter({ visible: true }).first().waitFor();
    }
    await screenLink(page, "Karta").click();
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Exportera CSV").click()]);
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^\ufeff?rang;.*;fiktiv_data\r?\n1;/);
    await button(page, "Importera").click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByText("gick inte att hämta").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it("tells of a new version, and goes on with the old when it is put off", async () => {
    server.serve(anotherBuild("aaaaaaaaaa"));
    await page.reload();

    await page.getByText("En ny version finns.").waitFor({ timeout: 60_000 });
    await button(page, "Senare").click();

    expect(await page.getByText("En ny version finns.").count()).toBe(0);
    expect(await runningVersion(page)).toBe(FIRST);
    expect(await keptVersions(page)).toEqual([FIRST, "aaaaaaaaaa"]);
  });

  it("switches when every tab has agreed, and never while something is in hand in one of them", async () => {
    const other = await openAt(context, "?visning=data");
    await other.getByText("En ny version finns.").waitFor({ timeout: 60_000 });
    await button(page, "Importera").click();
    await page.getByRole("dialog").waitFor();

    await button(other, "Byt nu").click();
    await other.getByText("Väntar på en annan flik").waitFor();
    await page.getByText("En annan flik vill byta till den nya versionen.").waitFor();
    expect(await runningVersion(page)).toBe(FIRST);
    expect(await page.getByRole("dialog").isVisible()).toBe(true);

    await page.keyboard.press("Escape");
    await Promise.all([page.waitForEvent("load"), other.waitForEvent("load"), button(page, "Byt nu").click()]);

    expect(await runningVersion(page)).toBe("aaaaaaaaaa");
    expect(await runningVersion(other)).toBe("aaaaaaaaaa");
    await eventsInSelection(page);
    await other.close();
  });

  it("takes no version of which a file is another than the build's", async () => {
    const broken = anotherBuild("bbbbbbbbbb");
    writeFileSync(join(broken, "data", "places.json"), "[]");
    server.serve(broken);

    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      if (!installing) return "none";
      return new Promise<string>((resolve) => {
        installing.addEventListener("statechange", () => resolve(installing.state));
      });
    });

    expect(outcome).toBe("redundant");
    expect(await keptVersions(page)).toEqual([FIRST, "aaaaaaaaaa"]);
  });

  it("starts with the new version when no page of the old one is open, and lets go of older ones", async () => {
    server.serve(anotherBuild("cccccccccc"));
    await page.reload();
    await page.getByText("En ny version finns.").waitFor({ timeout: 60_000 });
    expect(await runningVersion(page)).toBe("aaaaaaaaaa");

    await page.close();
    page = await openAt(context);

    await eventsInSelection(page);
    expect(await runningVersion(page)).toBe("cccccccccc");
    await expect.poll(() => keptVersions(page)).toEqual(["aaaaaaaaaa", "cccccccccc"]);
  });
});

describe("a page that was left open while the server got another version", () => {
  it("says so when a part of it is gone, and loads anew when asked to", async () => {
    server.serve("dist");
    const context = await aContext("block");
    const page = await openAt(context);
    await eventsInSelection(page);
    const empty = mkdtempSync(join(tmpdir(), "lagesbild-"));
    folders.push(empty);
    server.serve(empty);

    await screenLink(page, "Data").click();
    const notice = page.getByRole("status").filter({ hasText: "En del av sidan gick inte att hämta." });
    await notice.waitFor();
    await page
      .getByRole("main")
      .getByRole("alert")
      .filter({ hasText: "Den här delen av sidan kunde inte visas" })
      .first()
      .waitFor();
    await button(page, "Importera").click();
    await page.getByRole("dialog").getByText("gick inte att hämta eller visa").waitFor();
    await page.keyboard.press("Escape");

    server.serve("dist");
    await Promise.all([page.waitForEvent("load"), notice.getByRole("button", { name: "Ladda om" }).click()]);
    await page.getByRole("heading", { name: "Fungerar utan nät" }).waitFor();
    await context.close();
  });
});
