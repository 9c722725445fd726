import { useIntl } from "react-intl";
import type { Pile } from "../../domain/source.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

/** "407 av 515 händelser ligger på exakt samma punkt, kommunens mittpunkt." */
export function usePileText(): (pile: Pile) => string {
  const text = useText();
  const intl = useIntl();
  const { whole } = useNumbers();
  const degrees = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  return ({ count, of, label, name, lngLat: [lng, lat] }) =>
    text(`sources.pile.${label}`, {
      count: whole(count),
      of: whole(of),
      name,
      place: `${degrees(lat)}, ${degrees(lng)}`,
    });
}
