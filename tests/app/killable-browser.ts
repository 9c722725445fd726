import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserLaunch } from "../../scripts/browser.ts";

/** A browser with a disk of its own, whose processes a test can end as a power cut does. */
export interface KillableBrowser {
  /** Opens the browser, if it is not open, and a tab in it. */
  openPage(): Promise<Page>;
  /** SIGKILL to every process of it: nothing is flushed, nothing said goodbye. */
  kill(): Promise<void>;
  /** Ends it and removes its disk. */
  dispose(): Promise<void>;
}

interface Running {
  readonly process: ChildProcess;
  readonly browser: Browser;
}

export async function createKillableBrowser(): Promise<KillableBrowser> {
  const { executablePath, args } = await browserLaunch();
  if (!executablePath) throw new Error("The path of the browser is not known on this machine");
  const profile = await mkdtemp(join(tmpdir(), "lagesbild-profile-"));
  let running: Running | null = null;

  const start = async (): Promise<Running> => {
    const child = spawn(
      executablePath,
      [
        "--headless",
        "--remote-debugging-port=0",
        `--user-data-dir=${profile}`,
        "--no-first-run",
        ...args,
        "about:blank",
      ],
      // A group of its own, so that its children can be ended with it.
      { detached: true, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, TZ: "Europe/Stockholm" } },
    );
    const browser = await chromium.connectOverCDP(await endpointOf(child));
    return { process: child, browser };
  };

  const kill = async () => {
    if (!running) return;
    const { process: child, browser } = running;
    running = null;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid!, "SIGKILL");
    await ended;
    await browser.close();
  };

  return {
    async openPage() {
      running ??= await start();
      const context = running.browser.contexts()[0]!;
      const page = await context.newPage();
      await page.setViewportSize({ width: 1440, height: 900 });
      return page;
    },
    kill,
    async dispose() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint) resolve(endpoint);
    });
    child.once("exit", (code) => reject(new Error(`The browser ended with ${code}: ${said.slice(-2000)}`)));
  });
}
