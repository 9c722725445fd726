import { useMemo } from "react";
import { useIntl } from "react-intl";
import { type MeasureRequest, shownId } from "../../domain/request.ts";
import type { ClosureTime, RequestGroup, RequestRow } from "../../domain/request-list.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

const HOURS_PER_DAY = 24;
const METERS_PER_KILOMETER = 1000;

export interface RequestWords {
  /** "Belysning FIKTIV-12": for undo, and for what was said. */
  readonly name: (request: Pick<MeasureRequest, "id" | "inFile" | "type" | "origin">) => string;
  /** "23 dagar", until it was closed or until today; null when a date is missing. */
  readonly time: (row: RequestRow) => string | null;
  readonly target: (hours: number | null) => string;
  readonly distance: (meters: number) => string;
  readonly areaName: (area: RequestGroup["area"]) => string;
  /** "hälften klara inom 9 dagar (7–12)" */
  readonly closure: (time: ClosureTime) => string;
  /** "61 ärenden, 14 ännu öppna" */
  readonly behind: (time: ClosureTime) => string;
  readonly dark: (row: Pick<RequestRow, "dark">) => string | null;
}

export function useRequestWords(): RequestWords {
  const text = useText();
  const intl = useIntl();
  const numbers = useNumbers();
  return useMemo(() => {
    const distance = (meters: number) =>
      meters < METERS_PER_KILOMETER
        ? text("measures.meters", { meters: numbers.whole(Math.round(meters / 10) * 10) })
        : text("measures.kilometers", { kilometers: numbers.oneDecimal(meters / METERS_PER_KILOMETER) });
    const percent = (value: number) => intl.formatNumber(value / 100, { style: "percent", maximumFractionDigits: 1 });
    const events = (count: number) => intl.formatNumber(count, { maximumFractionDigits: 1 });
    return {
      name: (request) => {
        const type = text(`request.${request.type}`);
        return request.origin === "own" ? type : `${type} ${shownId(request)}`;
      },
      time: ({ days, request }) =>
        days === null ? null : text(request.status === "closed" ? "measures.days" : "measures.waited", { count: days }),
      target: (hours) => {
        if (hours === null) return text("measures.timing.noTarget");
        return hours > HOURS_PER_DAY && hours % HOURS_PER_DAY === 0
          ? text("measures.days", { count: hours / HOURS_PER_DAY })
          : text("measures.hours", { count: hours });
      },
      distance,
      areaName: (area) =>
        area === null ? text("measures.group.all") : area === "outside" ? text("measures.outside") : area.name,
      closure: ({ n, median, low, high }) => {
        if (n === 0) return text("measures.noDates");
        if (median === null) {
          return text("measures.notReached", { atLeast: low === null ? "" : text("measures.atLeast", { low }) });
        }
        const interval =
          low === null
            ? ""
            : high === null
              ? text("measures.intervalOpen", { low })
              : text("measures.interval", { low, high });
        return text("measures.half", { median, interval });
      },
      behind: ({ n, waiting, undated }) => text("measures.behind", { n, waiting, undated }),
      dark: ({ dark }) =>
        dark &&
        text("measures.dark", {
          events: events(dark.darkEvents),
          usual: events(dark.usualDarkEvents),
          percent: percent(dark.unsafePercent),
          answers: dark.answers,
          municipality: percent(dark.municipalityPercent),
          clear: text(dark.isClear ? "measures.darkClear" : "measures.darkUnclear"),
        }),
    };
  }, [text, intl, numbers]);
}
