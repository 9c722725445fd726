import { useCallback } from "react";
import { useIntl } from "react-intl";
import { byteWords } from "../keeping/byte-words.ts";

/** Bytes as the interface's language writes them: 12 kB, 3,4 MB. */
export function useFileSize(): (bytes: number) => string {
  const intl = useIntl();
  return useCallback(
    (bytes) =>
      byteWords(bytes, (value, decimals) =>
        // A file of a few bytes is no file of 0 kB.
        intl.formatNumber(Math.max(value, 1), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      ),
    [intl],
  );
}
