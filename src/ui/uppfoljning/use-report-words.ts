import { useIntl } from "react-intl";
import type { CountComparison, PromiseFollowUp, SurveyFollowUp } from "../../domain/follow-up.ts";
import { isHidden } from "../../domain/shown.ts";
import { useEffectWords } from "../effekt/use-effect-words.ts";
import { useListText } from "../shared/list-text.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

export interface ReportWords {
  /** Two counts and no more than their comparison carries. */
  readonly comparison: (comparison: CountComparison) => string;
  /** `0,75 (0,49–1,13)`; a dash where nothing was tested. */
  readonly ratio: (comparison: CountComparison) => string;
  readonly survey: (survey: SurveyFollowUp) => string;
  readonly effect: (effect: PromiseFollowUp["effect"]) => string;
  readonly unvisited: (unvisited: PromiseFollowUp["unvisited"]) => string;
}

export function useReportWords(): ReportWords {
  const text = useText();
  const intl = useIntl();
  const listText = useListText();
  const numbers = useNumbers();
  const effectWords = useEffectWords();
  const decimals = (value: number, digits: number) =>
    intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const signed = (value: number) =>
    intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });

  const ratioWords = ({ ratio, low, high }: CountComparison): string => {
    if (ratio !== null && low !== null && high !== null) {
      return text("followUp.count.ratio", {
        ratio: decimals(ratio, 2),
        low: decimals(low, 2),
        high: decimals(high, 2),
      });
    }
    return low === null ? "–" : text("followUp.count.ratioFrom", { low: decimals(low, 2) });
  };

  return {
    comparison: (comparison) => {
      const { now, before, verdict } = comparison;
      if (now === null) return text("followUp.count.noData");
      if (isHidden(now) && (before === null || isHidden(before))) return text("followUp.count.notShown");
      return text(`followUp.count.${verdict}`, {
        now: numbers.events(now),
        before: before === null ? "–" : numbers.count(before),
        ratio: ratioWords(comparison),
      });
    },
    ratio: ({ ratio, low, high }) => {
      if (ratio === null) return low === null ? "–" : `≥ ${decimals(low, 2)}`;
      return low === null || high === null
        ? decimals(ratio, 2)
        : `${decimals(ratio, 2)} (${decimals(low, 2)}–${decimals(high, 2)})`;
    },
    survey: ({ areaCode, areaName, survey, percent, answers, change }) => {
      const now = text("followUp.survey", {
        where: areaCode === null ? text("followUp.survey.everywhere") : areaName,
        percent: decimals(percent, 1),
        answers: numbers.whole(answers),
        survey,
      });
      if (!change) return `${now} ${text("followUp.survey.noChange")}`;
      const { points, low, high, since } = change;
      const verdict = low > 0 ? "more" : high < 0 ? "fewer" : "same";
      const said = {
        points: verdict === "same" ? signed(points) : decimals(Math.abs(points), 1),
        low: signed(low),
        high: signed(high),
        since,
      };
      return `${now} ${text(`followUp.survey.${verdict}`, said)}`;
    },
    effect: (effect) => {
      if (!effect.ok) return text(`followUp.effect.${effect.reason}`);
      const at = text("followUp.effect.at", { place: effect.placeName, control: effect.controlName });
      return `${at} ${effectWords(effect.effect)}`;
    },
    unvisited: (unvisited) => {
      if (unvisited === null) return text("followUp.unvisited.hidden");
      return unvisited.length === 0
        ? text("followUp.unvisited.none")
        : text("followUp.unvisited", { names: listText(unvisited) });
    },
  };
}
