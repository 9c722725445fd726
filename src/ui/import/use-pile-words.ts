import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Pile } from "../../domain/source.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

/** A point of false precision in one sentence, with the file's own numbers, and what is made of it. */
export function usePileWords(): (pile: Pile) => string {
  const text = useText();
  const intl = useIntl();
  const { whole } = useNumbers();
  return useCallback(
    ({ count, of, label, name, lngLat: [lng, lat], isTrusted }) => {
      const degrees = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 4 });
      const place = text(`import.piles.${label}`, { name, lat: degrees(lat), lng: degrees(lng) });
      const said = text("import.piles.sentence", { count: whole(count), of: whole(of), place });
      return `${said} ${text(isTrusted ? "import.piles.trusted" : "import.piles.notTrusted")}`;
    },
    [intl, text, whole],
  );
}
