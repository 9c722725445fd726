import { useCallback, useMemo } from "react";
import { useIntl } from "react-intl";
import { type HelpTexts, loadHelpTexts } from "../../i18n/help-texts.ts";
import { type Answer, useAnswer } from "../shared/use-answer.ts";

/** The long texts in the chosen language, fetched when they are first wanted. */
export function useHelpTexts(isWanted: boolean): Answer<HelpTexts> {
  const { locale } = useIntl();
  const language = locale.startsWith("sv") ? "sv" : "en";
  const question = useMemo(() => (isWanted ? ({ language } as const) : null), [isWanted, language]);
  const ask = useCallback((asked: { language: "sv" | "en" }) => loadHelpTexts(asked.language), []);
  return useAnswer(question, ask);
}
