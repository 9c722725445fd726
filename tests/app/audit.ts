import type { Page } from "playwright-core";

export interface Audit {
  /** Controls smaller than 24 × 24 px with another so near that a circle of 24 px round each would meet it. */
  readonly smallTargets: readonly string[];
  /** Texts that are cut off without a way to read them whole. */
  readonly clippedTexts: readonly string[];
  /** How far the page, or a part of it that is not a table or plot, scrolls sideways. */
  readonly sideways: readonly string[];
}

/** What axe does not measure: WCAG 2.5.8 with its spacing, 1.4.4 and 1.4.10. */
export function auditOf(page: Page): Promise<Audit> {
  return page.evaluate(() => {
    const TARGET = 24;
    const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
    const root = dialog ?? document.body;

    const nameOf = (element: Element) => {
      const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return `${element.localName}.${String(element.getAttribute("class") ?? "").split(" ")[0]} "${words.trim().slice(0, 40)}"`;
    };
    const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true });

    /** Whether the middle of it has been scrolled out of its frame: it then only seems to lie on what is there. */
    const isScrolledAway = (element: Element) => {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === "visible") continue;
        const frame = at.getBoundingClientRect();
        if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return true;
      }
      return false;
    };

    const controls = [
      ...root.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=gridcell][tabindex], [tabindex="0"]',
      ),
      // An hour of the week is also chosen under Dagar och tider, with targets that are large enough.
    ].filter((element) => isSeen(element) && !isScrolledAway(element) && element.getAttribute("role") !== "gridcell");
    const boxes = controls.map((element) => {
      // What is pressed is the label too.
      const label = (element as HTMLInputElement).labels?.[0];
      const own = element.getBoundingClientRect();
      if (!label) return own;
      const wide = label.getBoundingClientRect();
      const left = Math.min(own.left, wide.left);
      const top = Math.min(own.top, wide.top);
      return new DOMRect(left, top, Math.max(own.right, wide.right) - left, Math.max(own.bottom, wide.bottom) - top);
    });
    const smallTargets = controls.flatMap((element, index) => {
      const box = boxes[index]!;
      if (box.width === 0 || (box.width >= TARGET - 0.5 && box.height >= TARGET - 0.5)) return [];
      // Links in a sentence are let off by the standard.
      if (element.localName === "a" && getComputedStyle(element).display === "inline") return [];
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const meets = boxes.some((other, at) => {
        if (at === index || other.width === 0 || controls[at]!.contains(element) || element.contains(controls[at]!))
          return false;
        const isSmall = other.width < TARGET - 0.5 || other.height < TARGET - 0.5;
        const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
        if (Math.hypot(dx, dy) < TARGET / 2) return true;
        return isSmall && Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y) < TARGET;
      });
      return meets ? [`${nameOf(element)} ${Math.round(box.width)}×${Math.round(box.height)}`] : [];
    });

    const clippedTexts = [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      if (!isSeen(element) || element.closest("[aria-hidden=true], .maplibregl-map")) return [];
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText) return [];
      const style = getComputedStyle(element);
      if (style.clipPath !== "none" || element.offsetWidth <= 1) return [];
      const cutX = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const cutY = style.overflowY === "hidden" && element.scrollHeight > element.clientHeight + 2;
      if (!cutX && !cutY) return [];
      // The whole text stands in its tooltip.
      if (element.closest("[title]")) return [];
      return [
        `${nameOf(element)} ${element.scrollWidth}>${element.clientWidth} ${element.scrollHeight}>${element.clientHeight}`,
      ];
    });

    const sideways = [document.documentElement, ...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      if (!isSeen(element) || element.scrollWidth <= element.clientWidth + 1) return [];
      const { overflowX } = getComputedStyle(element);
      // Tables and the week of a plan need two dimensions, which the standard lets be.
      if (element !== document.documentElement && element.querySelector("table, [role=grid], [data-lane]")) return [];
      const scrolls = overflowX === "auto" || overflowX === "scroll" || element === document.documentElement;
      if (!scrolls) return [];
      return [`${nameOf(element).slice(0, 60)} ${element.scrollWidth}>${element.clientWidth}`];
    });
    return { smallTargets, clippedTexts, sideways };
  });
}

/**
 * Goes through everything that takes the focus and says where it cannot be seen: no outline or shadow, one under 3:1
 * against what lies behind (WCAG 1.4.11), one that its frame cuts off, or an element hidden by another (2.4.11).
 */
export async function unseenFocus(page: Page): Promise<readonly string[]> {
  // From here on the browser shows the focus, as it does for those who use the keyboard.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
    const nameOf = (element: Element) => {
      const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return `${element.localName}.${String(element.getAttribute("class") ?? "").split(" ")[0]} "${words.trim().slice(0, 40)}"`;
    };
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const rgba = (color: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color: readonly number[]) => {
      const [r, g, b] = color.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: readonly number[], b: readonly number[]) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
      return (high + 0.05) / (low + 0.05);
    };
    const groundOf = (element: Element | null): readonly number[] => {
      for (let at = element; at; at = at.parentElement) {
        const color = rgba(getComputedStyle(at).backgroundColor);
        if (color[3]! > 200) return color;
      }
      return [255, 255, 255, 255];
    };
    /** Where the sign of focus may be: on itself, on a part or a pseudo-element, on its label or the box round it. */
    const carriers = (element: HTMLElement) => [
      element,
      element.parentElement!,
      ...[...element.querySelectorAll("*")].slice(0, MOST_PARTS),
      ...((element as HTMLInputElement).labels ?? []),
      ...(element.nextElementSibling ? [element.nextElementSibling] : []),
    ];
    const MOST_PARTS = 12;
    const LEAST_CONTRAST = 3;
    const signsOf = (element: HTMLElement) =>
      carriers(element).flatMap((carrier) =>
        [undefined, "::before", "::after"].map((pseudo) => {
          const style = getComputedStyle(carrier, pseudo);
          const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`;
          const stroke = carrier instanceof SVGElement ? `${style.stroke} ${style.strokeWidth}` : "";
          return {
            carrier,
            outline,
            shadow: style.boxShadow,
            stroke,
          };
        }),
      );
    const focusable = [
      ...root.querySelectorAll<HTMLElement>(
        "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]",
      ),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));

    return focusable.flatMap((element) => {
      (document.activeElement as HTMLElement | null)?.blur();
      const before = signsOf(element);
      element.focus();
      if (document.activeElement !== element) return [];
      const after = signsOf(element);
      const changed = after.filter(
        (sign, at) =>
          sign.outline !== before[at]!.outline ||
          sign.shadow !== before[at]!.shadow ||
          sign.stroke !== before[at]!.stroke,
      );
      if (changed.length === 0) return [`no sign: ${nameOf(element)}`];
      const best = Math.max(
        ...changed.map((sign) => {
          // The reader's own colours are drawn for every outline, also for a transparent one.
          if (sign.outline !== "" && matchMedia("(forced-colors: active)").matches) return LEAST_CONTRAST;
          const colors = `${sign.outline} ${sign.shadow} ${sign.stroke}`.match(/(?:rgba?|color|oklab)\([^)]*\)/g) ?? [];
          const ground = groundOf(sign.carrier.parentElement);
          return Math.max(0, ...colors.map(rgba).map((color) => (color[3] === 0 ? 0 : contrast(color, ground))));
        }),
      );
      if (best < LEAST_CONTRAST) return [`${best.toFixed(1)}:1: ${nameOf(element)}`];
      const box = element.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, innerHeight - box.y - 1)];
      const top = document.elementFromPoint(x, y);
      const isOver =
        top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
      if (!isOver && box.width > 1 && !(element as HTMLInputElement).labels?.length)
        return [`hidden by ${top ? nameOf(top) : "the edge"}: ${nameOf(element)}`];
      return [];
    });
  });
}
