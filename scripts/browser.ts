import { type Browser, chromium as playwrightChromium } from "playwright-core";

/** WebGL in software: the map must draw on machines without a graphics card. */
const SOFTWARE_WEBGL = [
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

export interface BrowserLaunch {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly args: string[];
}

/**
 * How to start the browser of the tests: the Chromium that npm installs on Linux x64, an installed Chrome elsewhere.
 *
 * `AWS_LAMBDA_JS_RUNTIME` must be set before the package is imported: it then unpacks the system libraries that a bare
 * machine lacks. It reads the variable at import, hence the dynamic import.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  // Date fields follow the browser's own language, not the page's.
  const args = ["--lang=sv-SE", ...SOFTWARE_WEBGL];
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome", args };
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  // Its own switches are made for a function that renders one page: of them we need only those about the sandbox.
  return {
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--no-zygote", "--disable-dev-shm-usage", ...args],
  };
}

export async function launchBrowser(): Promise<Browser> {
  return playwrightChromium.launch({ ...(await browserLaunch()), headless: true });
}
