import { useAppState } from "./store-context.tsx";
import { useText } from "./text.ts";

const SWEREF_99_TM = 3006;

/** The municipality's name; null for data from elsewhere, which must not wear it. */
export function useMunicipality(): string | null {
  const text = useText();
  const inSweden = useAppState((state) => state.summary === null || state.summary.epsg === SWEREF_99_TM);
  return inSweden ? text("shell.municipality") : null;
}
