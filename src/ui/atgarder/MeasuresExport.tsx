import { ChevronDown, Download } from "lucide-react";
import { useState } from "react";
import type { RequestList } from "../../domain/request-list.ts";
import type { LeastShown } from "../../domain/shown.ts";
import type { CsvDialect } from "../../io/csv-cell.ts";
import { download } from "../shared/download.ts";
import { MenuButton } from "../shared/MenuButton.tsx";
import button from "../shared/split-button.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./MeasuresExport.module.css";

interface Props {
  readonly list: RequestList;
  /** The list with every row. */
  readonly whole: () => Promise<RequestList>;
  readonly kind: "list" | "groups";
  readonly waiting: boolean;
}

/** What is seen as a file, every row of it: for Excel at once, for GIS one step away. */
export function MeasuresExport({ list, whole, kind, waiting }: Props) {
  const text = useText();
  const least = useAppState((state) => state.leastShown);
  const [failed, setFailed] = useState(false);
  const isEmpty = kind === "list" ? list.rows.length === 0 : list.groups.length === 0;

  const save = (dialect: CsvDialect) => {
    exported(kind, whole, dialect, least).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  return (
    <div className={styles.export}>
      <div className={button.split}>
        <button type="button" className={button.main} disabled={isEmpty || waiting} onClick={() => save("excel")}>
          <Download size={16} aria-hidden />
          {text("export.csv")}
        </button>
        <MenuButton<CsvDialect>
          label={text("export.more")}
          disabled={isEmpty || waiting}
          className={button.more}
          items={[
            { key: "excel", label: text("export.excelCsv") },
            { key: "gis", label: text("export.gisCsv") },
          ]}
          onAction={save}
        >
          <ChevronDown size={16} aria-hidden />
        </MenuButton>
      </div>
      {failed && (
        <p role="alert" className={styles.failed}>
          {text("export.failed")}
        </p>
      )}
    </div>
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
