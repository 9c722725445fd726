import { useMemo } from "react";
import { useIntl } from "react-intl";

/**
 * Texts in a row in the chosen language: `a, b och c`. Not by react-intl's `formatList`: it looks each text up among the
 * properties of an object, and breaks on a column or category that is called `constructor`.
 */
export function useListText(): (texts: readonly string[]) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const list = new Intl.ListFormat(locale, { type: "conjunction" });
    return (texts) => list.format(texts);
  }, [locale]);
}
