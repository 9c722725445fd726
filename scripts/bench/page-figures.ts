import type { Page } from "playwright-core";

export interface PageFigures {
  readonly shifts: readonly { readonly value: number; readonly hadInput: boolean; readonly what: string }[];
  /** One for each press, click or touch that took longer than the browser tells of (16 ms). */
  readonly latencies: readonly { readonly ms: number; readonly what: string }[];
  /** Tasks of 50 ms and more on the main thread. */
  readonly tasks: readonly number[];
}

declare global {
  interface Window {
    readonly measured: {
      readonly shifts: { value: number; hadInput: boolean; what: string }[];
      readonly events: Map<number, { ms: number; what: string }>;
      readonly tasks: number[];
    };
  }
}

/** Not in TypeScript's library yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Has the page, before its own first line, write down what the browser tells of it. */
export async function watchPage(page: Page): Promise<void> {
  // tsx gives every function its name by a call of its own, which the page does not have.
  await page.addInitScript("globalThis.__name = (made) => made");
  await page.addInitScript(() => {
    const measured: Window["measured"] = { shifts: [], events: new Map(), tasks: [] };
    Object.defineProperty(window, "measured", { value: measured });

    const nameOf = (node: Node | null) => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      if (!element) return "?";
      const label = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30) ?? "";
      return `${element.tagName.toLowerCase()}.${element.className} "${label}"`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const what = entry.sources.map(({ node }) => nameOf(node)).join(" | ");
        measured.shifts.push({ value: entry.value, hadInput: entry.hadRecentInput, what });
      }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId === 0) continue;
        const known = measured.events.get(entry.interactionId)?.ms ?? 0;
        const what = `${entry.name} ${nameOf(entry.target)}, script ${Math.round(entry.processingEnd - entry.processingStart)} ms, waited ${Math.round(entry.processingStart - entry.startTime)} ms`;
        if (entry.duration > known) measured.events.set(entry.interactionId, { ms: entry.duration, what });
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) measured.tasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });

    const watch = new MutationObserver(() => {
      if (!document.querySelector("[aria-label=Hotspots] tbody tr")) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark("list drawn"));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

export async function pageFigures(page: Page): Promise<PageFigures> {
  return page.evaluate(() => {
    const { shifts, events, tasks } = window.measured;
    return { shifts, latencies: [...events.values()], tasks };
  });
}
