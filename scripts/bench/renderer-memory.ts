import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";

export interface PeakMemory {
  /** Bytes in the page's process, workers and browser code included. */
  readonly before: number;
  readonly peak: number;
}

/**
 * The most memory that the browser's page process held while something ran. Asked of Linux, which remembers the peak; no
 * browser tells it.
 *
 * @returns null on other systems
 */
export async function peakMemory(browser: Browser, run: () => Promise<unknown>): Promise<PeakMemory | null> {
  const before = await renderers(browser);
  for (const { pid } of before) writeFileSync(`/proc/${pid}/clear_refs`, "5");
  await run();
  if (before.length === 0) return null;
  const peaks = before.map(({ pid, bytes }) => ({ before: bytes, peak: bytesOf(pid, "VmHWM") }));
  // The browser keeps a spare process for the next page: ours is the one that grew.
  return peaks.reduce((a, b) => (b.peak - b.before > a.peak - a.before ? b : a));
}

async function renderers(browser: Browser): Promise<{ pid: number; bytes: number }[]> {
  if (!existsSync("/proc/self/clear_refs")) return [];
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => ({ pid: id, bytes: bytesOf(id, "VmRSS") }));
}

function bytesOf(pid: number, name: "VmRSS" | "VmHWM"): number {
  const kilobytes = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  if (!kilobytes) throw new Error(`Process ${pid} does not tell its ${name}`);
  return Number(kilobytes[1]) * 1024;
}
