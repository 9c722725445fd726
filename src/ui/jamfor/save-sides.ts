import type { SideBySideFile } from "../../io/side-by-side-file.ts";
import { download } from "../shared/download.ts";

/** The writer is loaded with the first export. */
export async function saveSides(content: SideBySideFile): Promise<void> {
  const { sideBySideCsv, sideBySideFileName } = await import("../../io/side-by-side-file.ts");
  download(sideBySideFileName(content), sideBySideCsv(content, "excel"), "text/csv;charset=utf-8");
}
