import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, eventsInSelection, theBrowser } from "./app.ts";
import { aHotspot, chooseFiles, eventsCsv, type MadeFile, readIn } from "./import-dialog.ts";

/** Each would leave a mark in the page if it became anything but text. */
const HOSTILE = [
  '<img src=x data-hostile onerror="window.hostile=1">',
  "<script data-hostile>window.hostile=1</script>",
  '"><svg data-hostile onload="window.hostile=1">',
  "<a data-hostile href='javascript:window.hostile=1'>klicka</a>",
  "javascript:window.hostile=1",
  "<iframe data-hostile src=https://example.com/></iframe>",
  "\u202egpj.exe",
  "__proto__",
  "constructor",
  "{count, plural, other {#}} <b data-hostile>fet</b>",
];
const cycled = (index: number) => HOSTILE[index % HOSTILE.length]!;
const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const SCREENS = ["Karta", "Närvaro", "Åtgärder", "Uppföljning", "Data"];

function square(code: string, name: string, west: number, east: number) {
  const ring = [
    [west, 58.36],
    [east, 58.36],
    [east, 58.45],
    [west, 58.45],
    [west, 58.36],
  ];
  return {
    type: "Feature",
    properties: { kod: code, namn: name },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

const FILES: readonly MadeFile[] = [
  {
    name: `händelser ${HOSTILE[0]!.replaceAll("/", "")}.csv`,
    content: [
      eventsCsv(aHotspot(60, "H"), {
        // Every event's category is in here: the one that the helper writes is renamed below.
        brottstyp: (index) => csvCell(cycled(index)),
        underkategori: (index) => csvCell(cycled(index + 1)),
        __proto__2: () => "x",
      })
        .replace("kategori;N;E;brottstyp", "rubrik2;N;E;kategori")
        .replace("__proto__2", "__proto__"),
      `${csvCell(HOSTILE[0]!)};2026-10-01 21:00;x;norr;öster;${csvCell(HOSTILE[1]!)};;`,
      `H-tid;${csvCell(HOSTILE[2]!)};x;6474449;536369;${csvCell(HOSTILE[1]!)};;`,
    ].join("\r\n"),
  },
  {
    name: "ärenden.csv",
    content: [
      "id;anmäld;typ;status;åtgärdad;lat;lon",
      ...HOSTILE.map((text) => `${csvCell(text)};2026-09-01;${csvCell(text)};öppen;;58,4093;15,6224`),
    ].join("\n"),
  },
  {
    name: "otrygga platser.csv",
    content: [
      "id;datum;orsak;lat;lon",
      ...HOSTILE.map((text, i) => `${csvCell(text)};2026-05-${10 + i};${csvCell(text)};58,4094;15,6225`),
    ].join("\n"),
  },
  {
    name: "trygghetsmätning.csv",
    content: [
      "områdeskod;område;mätning;fråga;andel_procent;antal_svar",
      `A;${csvCell(HOSTILE[0]!)};2026;${csvCell(`Otrygg ${HOSTILE[0]}`)};31,5;200`,
      `B;${csvCell(HOSTILE[2]!)};2026;${csvCell(`Otrygg ${HOSTILE[0]}`)};21,5;200`,
    ].join("\n"),
  },
  {
    name: "områden.geojson",
    content: JSON.stringify({
      type: "FeatureCollection",
      features: [square("A", HOSTILE[0]!, 15.5, 15.62), square("B", HOSTILE[2]!, 15.62, 15.74)],
    }),
  },
];

/** What in the page has come of text in files; must be empty. */
function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[
      ...document.querySelectorAll(
        "[data-hostile], [onerror], [onload], a[href^='javascript:' i], iframe, script:not([src])",
      ),
    ].map((element) => element.outerHTML),
    ...("hostile" in window ? ["a script ran"] : []),
    ...("polluted" in Object.prototype ? ["every object was changed"] : []),
  ]);
}

describe("a session with files made to do harm", () => {
  let page: Page;
  /** Requests to elsewhere, violations of the policy, errors, questions and windows that the page opened. */
  const troubles: string[] = [];
  let picture: Buffer;

  beforeAll(async () => {
    const appUrl = inject("appUrl");
    const context = await (await theBrowser()).newContext({
      viewport: { width: 1440, height: 900 },
      locale: "sv-SE",
      timezoneId: "Europe/Stockholm",
      reducedMotion: "reduce",
    });
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(appUrl) && !/^(?:blob|data):/.test(url)) troubles.push(`request: ${url}`);
      if (request.method() !== "GET") troubles.push(`${request.method()}: ${url}`);
    });
    page = await context.newPage();
    context.on("page", (opened) => troubles.push(`window: ${opened.url()}`));
    page.on("dialog", (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(`console: ${message.text()}`);
    });
    await page.exposeFunction("violated", (what: string) => troubles.push(`policy: ${what}`));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        (window as unknown as { violated(what: string): void }).violated(
          `${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
        );
      });
    });
    await page.goto(appUrl);
    await eventsInSelection(page);
  });
  afterAll(closeBrowser);

  it("shows in the import what stands in the files as the text that it is", async () => {
    const dialog = await chooseFiles(page, FILES);
    await expect
      .poll(() => dialog.getByRole("button", { name: "Läs in", exact: true }).isEnabled(), { timeout: 60_000 })
      .toBe(true);

    await dialog.getByText(HOSTILE[0]!, { exact: false }).first().waitFor();
    expect(await marksOn(page)).toEqual([]);

    await readIn(dialog);
    await dialog.getByText(HOSTILE[2]!, { exact: false }).first().waitFor();
    expect(await marksOn(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Visa på kartan" }).click();
    expect(await eventsInSelection(page)).toBe(60);
  });

  for (const screen of SCREENS) {
    it(`makes nothing of it on ${screen}`, async () => {
      await page.getByRole("navigation").getByRole("link", { name: screen, exact: true }).click();
      await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
      if (screen === "Karta") {
        await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().click();
        await page.getByText(HOSTILE[1]!).first().waitFor();
      }
      if (screen === "Data") await page.getByText(HOSTILE[0]!).filter({ visible: true }).first().waitFor();

      expect(await marksOn(page)).toEqual([]);
    });
  }

  it("saves all of it as a picture, and opens that to the same", async () => {
    await page.getByRole("button", { name: "Spara lägesbild …" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog").getByRole("button", { name: "Spara", exact: true }).click(),
    ]);
    picture = readFileSync(await download.path());
    await page.getByRole("button", { name: "Öppna lägesbild …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel("Välj fil", { exact: true })
      .setInputFiles({ name: `${HOSTILE[0]!.replaceAll("/", "")}.lagesbild`, mimeType: "", buffer: picture });
    await dialog.getByRole("button", { name: "Öppna", exact: true }).click();
    await dialog.waitFor({ state: "detached" });

    expect(await eventsInSelection(page)).toBe(60);
    expect(await marksOn(page)).toEqual([]);
  });

  it("says of a picture that somebody has changed that it is changed, and leaves everything as it was", async () => {
    const changed = Buffer.from(picture);
    changed[Math.floor(changed.length / 2)]! ^= 1;

    await page.getByRole("navigation").getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("button", { name: "Öppna lägesbild …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel("Välj fil", { exact: true })
      .setInputFiles({ name: "ändrad.lagesbild", mimeType: "", buffer: changed });
    const open = dialog.getByRole("button", { name: "Öppna", exact: true });
    const sentence = dialog.getByText(/skadad eller ändrad sedan den sparades/);
    await open.or(sentence).first().waitFor();
    if (await open.isVisible()) await open.click();
    await sentence.waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("navigation").getByRole("link", { name: "Karta", exact: true }).click();

    expect(await eventsInSelection(page)).toBe(60);
  });

  it("takes an address made to do harm as a view like any other", async () => {
    const query = new URLSearchParams([
      ["visning", "__proto__"],
      ["urval", `kat:${HOSTILE[0]},__proto__:1,constructor:2,omr:__proto__`],
      ["karta", `vald:h:${HOSTILE[2]};fraga:${HOSTILE[0]};__proto__:x`],
      ["__proto__", "x"],
      ["constructor", HOSTILE[1]!],
      ["data", HOSTILE[3]!],
    ]);
    // A busy machine is slower, not wrong.
    await page.goto(`${inject("appUrl")}?${query}`, { timeout: 100_000 });
    await eventsInSelection(page);
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });

    expect(await marksOn(page)).toEqual([]);
  });

  it("asked nothing of any other server, broke no rule of the policy, and raised no error", () => {
    expect(troubles).toEqual([]);
  });
});

describe("the policy in the page", () => {
  it("lets no text become HTML or a script, and no request go elsewhere", async () => {
    const context = await (await theBrowser()).newContext();
    const page = await context.newPage();
    await page.goto(inject("appUrl"));
    await eventsInSelection(page);

    const letThrough = await page.evaluate(async () => {
      const done: string[] = [];
      const attempt = async (name: string, act: () => unknown) => {
        // In a turn of its own: while a test's own code runs, the browser lets `eval` through for it.
        await new Promise((resolve) => setTimeout(resolve));
        try {
          await act();
          done.push(name);
        } catch {
          // As it must be: what is looked at is the list of what was let through.
        }
      };
      await attempt("HTML", () => {
        document.createElement("div").innerHTML = "<b>fet</b>";
      });
      await attempt("a function of text", () => new Function("return 1")());
      await attempt("a worker from elsewhere", () => new Worker("https://example.com/worker.js"));
      await attempt("a request to elsewhere", () => fetch("https://example.com/"));
      return done;
    });

    expect(letThrough).toEqual([]);
    await context.close();
  });
});
