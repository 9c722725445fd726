import type { DayNumber } from "../../src/domain/time.ts";

/** What a command may touch besides files. */
export interface CommandIo {
  /** The answer: stdout. */
  readonly out: (text: string) => void;
  /** Everything else: stderr. */
  readonly say: (text: string) => void;
  readonly nowDay: DayNumber;
}
