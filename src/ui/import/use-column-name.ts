import { useCallback } from "react";
import { useText } from "../shared/text.ts";

/** A column's header; its number when it has none. */
export function useColumnName(header: readonly string[]): (column: number) => string {
  const text = useText();
  return useCallback(
    (column) => {
      const name = header[column]?.trim();
      return name ? name : text("import.columns.unnamed", { number: column + 1 });
    },
    [header, text],
  );
}
