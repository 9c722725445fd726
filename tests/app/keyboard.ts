import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Where the focus is. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  /** An outline or a shadow round what is in focus, or round the label that stands for it. */
  readonly isMarked: boolean;
  /** Within the window, with a size. */
  readonly isInSight: boolean;
}

const MOST_TABS = 120;

/** A person with a keyboard and nothing else: every press is counted, and at every stop the focus must be seen. */
export class Keyboard {
  presses = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(key);
    this.presses += times;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.presses += text.length;
  }

  /** Tab until what has the role and the name is in focus. A name is the whole one; a pattern, a part of it. */
  async tabTo(role: string, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    await this.seenStop();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await this.press(key);
      const stop = await this.seenStop().catch((error: unknown) => {
        throw new Error(`after ${passed.join(" | ")}`, { cause: error });
      });
      const isHere = typeof name === "string" ? stop.name === name : name.test(stop.name);
      if (stop.role === role && isHere) return;
      passed.push(`${stop.role} ${stop.name.slice(0, 40)}`);
    }
    throw new Error(`${MOST_TABS} tabs and no ${role} ${name}: ${passed.join(" | ")}`);
  }

  /** Where the focus is, which must be somewhere, in sight and marked. */
  async seenStop(): Promise<Stop> {
    // What had it may be gone in this very moment, and what takes it up not yet there.
    await expect
      .poll(() => this.stop(), { message: "the focus is lost or not seen", timeout: 3000 })
      .toMatchObject({ role: expect.not.stringMatching(/^body$/), isMarked: true, isInSight: true });
    return this.stop();
  }

  stop(): Promise<Stop> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
      const tag = element.tagName.toLowerCase();
      const type = element.getAttribute("type") ?? "text";
      const roles: Record<string, string> = {
        a: "link",
        button: "button",
        select: "combobox",
        textarea: "textbox",
        summary: "summary",
        tr: "row",
      };
      const inputs: Record<string, string> = { checkbox: "checkbox", radio: "radio", range: "slider", file: "file" };
      const role =
        element.getAttribute("role") ?? (tag === "input" ? (inputs[type] ?? "textbox") : (roles[tag] ?? tag));
      const text = (other: Element | null) => other?.textContent?.trim().replace(/\s+/g, " ") ?? "";
      const labelledBy = element
        .getAttribute("aria-labelledby")
        ?.split(" ")
        .map((id) => text(document.getElementById(id)))
        .join(" ");
      const label = element.labels?.[0] ?? null;
      const name = element.getAttribute("aria-label") ?? labelledBy ?? (label ? text(label) : text(element));
      const isRound = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      const isMarked = [element, label, element.parentElement].some(
        (one) => one !== null && (isRound(getComputedStyle(one)) || isRound(getComputedStyle(one, "::after"))),
      );
      const isInSight = [element, label].some((one) => {
        if (!one) return false;
        const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
        return width > 1 && height > 1 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      });
      return { role, name, isMarked, isInSight };
    });
  }
}
