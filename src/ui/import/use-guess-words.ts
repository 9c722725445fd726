import { useIntl } from "react-intl";
import type { GuessReason } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import { systemName } from "./coordinate-systems.ts";

/** A guess in words. A code without words of its own still says what it is about and what was found. */
export function useGuessWords(): (reason: GuessReason) => string {
  const intl = useIntl();
  const text = useText();
  return ({ about, code, detail: written, found = 0, lookedAt = 0, runnerUp }) => {
    const detail = about === "crs" && /^\d+$/.test(written) ? systemName(Number(written)) : written;
    const id = `import.guess.${about}.${code}`;
    if (!intl.messages[id]) return text(`import.guess.${about}`, { detail });
    const words = intl.formatMessage({ id }, { detail, found, lookedAt });
    if (about !== "crs" || lookedAt === 0) return words;
    return `${words} ${runnerUp ? text("import.guess.runnerUp", { ...runnerUp, lookedAt }) : text("import.guess.noRunnerUp")}`;
  };
}
