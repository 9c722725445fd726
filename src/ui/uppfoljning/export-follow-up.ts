import type { CitizenPromise, LogEntry } from "../../domain/promise.ts";
import type { FollowUpReport } from "../../io/follow-up-report.ts";
import { download } from "../shared/download.ts";

export const FOLLOW_UP_FILES = ["tertials", "numbers", "numbersGis", "log", "decisions"] as const;
export type FollowUpFileKind = "markdown" | (typeof FOLLOW_UP_FILES)[number];

/** What was noted by hand, and of which promises. */
export interface Noted {
  readonly log: readonly LogEntry[];
  readonly promises: readonly CitizenPromise[];
}

const CSV = "text/csv;charset=utf-8";

/** The writers are loaded with the first export. */
export async function exportFollowUp(report: FollowUpReport, noted: Noted, kind: FollowUpFileKind): Promise<void> {
  const csv = await import("../../io/follow-up-csv.ts");
  switch (kind) {
    case "markdown": {
      const { followUpMarkdown } = await import("../../io/follow-up-markdown.ts");
      download(csv.followUpFileName(report, "rapport", "md"), followUpMarkdown(report), "text/markdown;charset=utf-8");
      return;
    }
    case "tertials":
      download(csv.followUpFileName(report, "tertial", "csv"), csv.tertialCsv(report, "excel"), CSV);
      return;
    case "numbers":
      download(csv.followUpFileName(report, "alla-tal", "csv"), csv.followUpCsv(report, "excel"), CSV);
      return;
    case "numbersGis":
      download(csv.followUpFileName(report, "alla-tal", "csv"), csv.followUpCsv(report, "gis"), CSV);
      return;
    case "log":
      download(
        csv.followUpFileName(report, "logg", "csv"),
        csv.logCsv(report, noted.log, noted.promises, "excel"),
        CSV,
      );
      return;
    case "decisions":
      download(csv.followUpFileName(report, "beslut", "csv"), csv.decisionsCsv(report, "excel"), CSV);
      return;
    default:
      kind satisfies never;
  }
}
