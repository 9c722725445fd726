import type { IssueLog } from "./issue-log.ts";
import { isPersonalId, maskPersonal } from "./personal-patterns.ts";
import { namesPerson } from "./swedish-names.ts";

/** What people give their names to. */
const ORGANISATION =
  /fastighet|förvaltning|bolag|kontor|enhet|grupp|avdelning|stiftelse|förening|bygg|vakt|bevakning|polis|kommun|\b(brf|ab|hb|kb)\b/i;

/** The texts of one file that are kept, without the personal data in them; counts what was masked. */
export class MaskedTexts {
  private masked = 0;
  private names = 0;

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

  /** What a unit or an organisation is called; empty when it is a person that is named. */
  unit(written: string): string {
    if (!namesPerson(written, true) || ORGANISATION.test(written)) return this.text(written);
    this.names++;
    return "";
  }

  tell(log: IssueLog): void {
    if (this.masked > 0) log.notice("personal-masked", this.masked);
    if (this.names > 0) log.notice("names-left-out", this.names);
  }
}
