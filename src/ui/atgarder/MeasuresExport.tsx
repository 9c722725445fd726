import type { RequestList } from "../../domain/request-list.ts";
import type { LeastShown } from "../../domain/shown.ts";
import type { CsvDialect } from "../../io/csv-cell.ts";
import { download } from "../shared/download.ts";
import { SplitExport } from "../shared/SplitExport.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

interface Props {
  readonly list: RequestList;
  /** The list with every row. */
  readonly whole: () => Promise<RequestList>;
  readonly kind: "list" | "groups";
  readonly waiting: boolean;
}

const OFFERED = { "measures.excel": "excel", "measures.gis": "gis" } as const;

/** What is seen as a file, every row of it. */
export function MeasuresExport({ list, whole, kind, waiting }: Props) {
  const text = useText();
  const least = useAppState((state) => state.leastShown);
  const isEmpty = kind === "list" ? list.rows.length === 0 : list.groups.length === 0;
  return (
    <SplitExport<CsvDialect>
      kinds={[
        { key: "excel", label: text("export.excelCsv") },
        { key: "gis", label: text("export.gisCsv") },
      ]}
      offered={OFFERED}
      disabled={isEmpty || waiting}
      onExport={(dialect) => exported(kind, whole, dialect, least)}
    />
  );
}

/** The writer is loaded with the first export. */
async function exported(
  kind: Props["kind"],
  whole: Props["whole"],
  dialect: CsvDialect,
  least: LeastShown,
): Promise<void> {
  const [file, list] = await Promise.all([import("../../io/request-file.ts"), whole()]);
  const content = kind === "list" ? file.requestsCsv(list, dialect) : file.requestGroupsCsv(list, least, dialect);
  download(
    file.requestsFileName(list, kind === "list" ? "lista" : "grupper", least),
    content,
    "text/csv;charset=utf-8",
  );
}
