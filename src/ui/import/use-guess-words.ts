import { useIntl } from "react-intl";
import type { GuessReason } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import { systemName } from "./coordinate-systems.ts";

/** A guess in words. A code without words of its own still says what it is about and what was found. */
export function useGuessWords(): (reason: GuessReason) => string {
  const intl = useIntl();
  const text = useText();
  return ({ about, sure, code, detail: found, found: support = 0, lookedAt = 0, runnerUp }) => {
    const detail = about === "crs" && /^\d+$/.test(found) ? systemName(Number(found)) : found;
    const ids = [`import.guess.${about}.${code}${sure ? "" : ".unsure"}`, `import.guess.${about}.${code}`];
    const id = ids.find((one) => intl.messages[one]);
    const sentence = id
      ? intl.formatMessage({ id }, { detail, found: support, lookedAt })
      : text(`import.guess.${about}`, { detail });
    return runnerUp && about === "crs" ? `${sentence} ${text("import.guess.crs.runnerUp", { ...runnerUp })}` : sentence;
  };
}
