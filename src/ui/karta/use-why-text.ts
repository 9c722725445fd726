import type { WhyPart } from "../../analysis/why-here.ts";
import { drawnCount, isHidden } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { useBlockText } from "./use-block-text.ts";

/** The parts of "why here" as a few short sentences. What belongs together stands in one. */
export function useWhyText(): (parts: readonly WhyPart[], areaName: string | null) => string {
  const text = useText();
  const numbers = useNumbers();
  const blockText = useBlockText();

  return (parts, areaName) => {
    const words = (part: WhyPart): string => {
      switch (part.kind) {
        case "weighsMost":
          return text("why.weighsMost", {
            part: part.part,
            points: numbers.whole(part.points),
            total: numbers.whole(part.total),
          });
        case "events":
          return numbers.events(part.count);
        case "density":
          return text("why.density", { ratio: numbers.ratio(part.pai) });
        case "what":
          return text("why.what", { category: part.category, share: numbers.share(part.share) });
        case "when":
          return text("why.when", { block: blockText(part.block) });
        case "rank":
          return text(part.low === part.high ? "why.rank" : "why.rankRange", {
            rank: part.rank,
            low: part.low,
            high: part.high,
          });
        case "significance":
          return text(part.isSignificant ? "why.significant" : "why.notSignificant");
        case "persistence":
          return text(`persistence.${part.persistence}`);
        case "change":
          return part.expected === null || isHidden(part.recent)
            ? text(`why.${part.direction}Plain`)
            : text(`why.${part.direction}`, {
                recent: numbers.whole(part.recent),
                expected: numbers.ratio(part.expected),
              });
        case "requests": {
          const values = { count: numbers.count(part.open), n: drawnCount(part.open) };
          return part.oldestDays === null
            ? text("why.requests", values)
            : text("why.requestsOldest", { ...values, days: part.oldestDays });
        }
        case "unsafePlaces":
          return text("why.unsafePlaces", { count: numbers.count(part.count), n: drawnCount(part.count) });
        case "survey":
          return text(part.isUncertain ? "why.surveyUncertain" : "why.survey", {
            percent: numbers.whole(part.percent),
            low: numbers.whole(part.low),
            high: numbers.whole(part.high),
            area: areaName ?? text("why.theArea"),
          });
        default:
          return part satisfies never;
      }
    };
    const joined = (kinds: readonly WhyPart["kind"][]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(words)
        .join(", ");
    const alone = (kind: WhyPart["kind"]) => joined([kind]);

    const events = parts.find((part) => part.kind === "events");
    const facts = joined(["density", "what", "when"]);
    const standing = joined(["rank", "significance", "persistence"]);
    return [
      alone("weighsMost"),
      ...(events && !events.isWholeYear
        ? [text("why.eventsPeriod", { events: words(events), facts })]
        : [events && text("why.eventsYear", { events: words(events) }), text("why.wholePeriod", { facts })]),
      standing && `${standing}.`,
      ...(["change", "requests", "unsafePlaces", "survey"] as const).map(alone),
    ]
      .filter((sentence): sentence is string => Boolean(sentence))
      .map(capitalized)
      .join(" ");
  };
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
