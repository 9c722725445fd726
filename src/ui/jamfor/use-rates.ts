import { useIntl } from "react-intl";

/** Events a day, 0,059 as well as 2,4: two figures are all that a rate deserves. */
export function useRates(): (perDay: number) => string {
  const intl = useIntl();
  return (perDay) => intl.formatNumber(perDay, { maximumSignificantDigits: 2 });
}
