import { useCallback } from "react";
import { periodDays } from "../../domain/period.ts";
import { isHidden } from "../../domain/shown.ts";
import { directionOf } from "../karta/share-difference.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import type { MeetingNumber } from "./use-meeting-numbers.ts";

/** A number that a room should leave with, and what has become of it. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  /** Empty while it is asked. */
  readonly change: string;
  /** null where nothing has been told from chance, or nothing is compared. */
  readonly direction: "increasing" | "decreasing" | null;
}

const YEAR_DAYS = 365;
const WAITING = { value: "…", change: "", direction: null } as const;

export function useFigureWords(): (number: MeetingNumber) => Figure {
  const text = useText();
  const numbers = useNumbers();
  return useCallback(
    (number): Figure => {
      switch (number.kind) {
        case "events": {
          const { answer } = number;
          if (!answer) return { label: text("mote.events12"), ...WAITING };
          const { now, before, verdict } = answer.comparison;
          return {
            label: text(periodDays(answer.days.now) >= YEAR_DAYS ? "mote.events12" : "mote.eventsPeriod"),
            value: now === null ? "–" : numbers.count(now),
            change: text(`mote.change.${verdict}`, { before: before === null ? "–" : numbers.count(before) }),
            direction: verdict === "more" ? "increasing" : verdict === "fewer" ? "decreasing" : null,
          };
        }
        case "unsafe": {
          const { question, survey, since, answer } = number;
          const label =
            question === null ? text("mote.unsafe", { survey }) : text("mote.unsafe.question", { question, survey });
          if (!answer) return { label, ...WAITING };
          const value = numbers.share(Math.round(answer.percent) / 100);
          if (!answer.change || since === null) {
            return { label, value, change: text("mote.unsafe.alone"), direction: null };
          }
          const told = directionOf(answer.change);
          const change = text(`mote.unsafe.${told}`, { since });
          return { label, value, change, direction: DIRECTIONS[told] };
        }
        case "requests": {
          const label = text("mote.requests");
          if (!number.answer) return { label, ...WAITING };
          const { notClosed, notClosedBefore: before, overdue } = number.answer;
          const value = numbers.count(notClosed);
          if (before === null || isHidden(before) || isHidden(notClosed)) {
            const change = text("mote.requests.overdue", { count: numbers.count(overdue) });
            return { label, value, change, direction: null };
          }
          const told = notClosed === before ? "same" : notClosed > before ? "more" : "less";
          const change = text(`mote.requests.${told}`, { before: numbers.count(before) });
          return { label, value, change, direction: DIRECTIONS[told] };
        }
        case "share": {
          const { share, places } = number.answer;
          const change = text("mote.share.places", { count: places });
          return { label: text("mote.share"), value: numbers.share(share), change, direction: null };
        }
        default:
          return number satisfies never;
      }
    },
    [text, numbers],
  );
}

const DIRECTIONS = { more: "increasing", less: "decreasing", unsure: null, same: null } as const;
