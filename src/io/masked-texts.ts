import type { IssueLog } from "./issue-log.ts";
import { isPersonalId, maskPersonal } from "./personal-patterns.ts";

/** The texts of one file that are kept, without the personal data in them; counts what was masked. */
export class MaskedTexts {
  private masked = 0;

  text(written: string): string {
    const text = maskPersonal(written);
    if (text !== written) this.masked++;
    return text;
  }

  /** An id that is a person's is none: masked, it would make doubles of all such rows. */
  id(written: string): string {
    if (!isPersonalId(written)) return written;
    this.masked++;
    return "";
  }

  tell(log: IssueLog): void {
    if (this.masked > 0) log.notice("personal-masked", this.masked);
  }
}
