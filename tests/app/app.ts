import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { NO_WORK } from "../../src/domain/work.ts";

let browser: Browser | undefined;

/** One browser for a test file; close it in `afterAll`. */
export async function theBrowser(): Promise<Browser> {
  browser ??= await launchBrowser();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong while the page was open: errors in the console, policy violations, requests to elsewhere. */
  readonly troubles: readonly string[];
}

/**
 * Opens the built app as a person does, and listens for everything that must not happen.
 *
 * @param example `withoutWork`: the built-in data as they are before anyone has planned or promised anything
 * @param prepare what is to be answered otherwise than by the build
 * @param device  what else it is opened on
 */
export async function openApp(
  query = "",
  viewport: { width: number; height: number } = { width: 1440, height: 900 },
  example: "whole" | "withoutWork" = "whole",
  prepare: (page: Page) => Promise<void> = async () => {},
  device: BrowserContextOptions = {},
): Promise<OpenApp> {
  const context = await (await theBrowser()).newContext({
    ...device,
    viewport,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    acceptDownloads: true,
    reducedMotion: "reduce",
    // Every journey would fetch the whole build once more. `offline.test.ts` has it.
    serviceWorkers: "block",
    // A page whose answers are made up here may not reach the machine itself, which is where its map server is.
    permissions: ["local-network-access", ...(device.permissions ?? [])],
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const appUrl = inject("appUrl");
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(appUrl) && !/^(?:blob|data):/.test(url)) troubles.push(`request: ${url}`);
  });
  if (example === "withoutWork") await page.route("**/data/work.json", (route) => route.fulfill({ json: NO_WORK }));
  await prepare(page);
  await page.goto(appUrl + query);
  return { page, context, troubles };
}

/** The count of the status line, once the built-in or imported data have been counted. */
export async function eventsInSelection(page: Page): Promise<number> {
  const status = page.getByRole("status").filter({ hasText: "händelser i urvalet" });
  await status.first().waitFor();
  const text = (await status.first().textContent()) ?? "";
  return Number(/([\d\s]+)\s*händelser i urvalet/.exec(text)?.[1]?.replace(/\D/g, ""));
}
