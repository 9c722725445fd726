import { useCallback } from "react";
import { useIntl } from "react-intl";

/** Bytes as a person says them: 12 kB, 3,4 MB, 1,2 GB. */
export function useFileSize(): (bytes: number) => string {
  const intl = useIntl();
  return useCallback(
    (bytes) => {
      const [value, unit] =
        bytes >= 1e9
          ? [bytes / 1e9, "gigabyte"]
          : bytes >= 1e6
            ? [bytes / 1e6, "megabyte"]
            : [Math.ceil(bytes / 1000), "kilobyte"];
      return intl.formatNumber(value, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 });
    },
    [intl],
  );
}
