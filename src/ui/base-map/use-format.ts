import { useCallback } from "react";
import { useIntl } from "react-intl";

/** A number with so many decimals, in the language of the page. */
export function useFormat(): (value: number, decimals: number) => string {
  const intl = useIntl();
  return useCallback(
    (value: number, decimals: number) =>
      intl.formatNumber(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    [intl],
  );
}
