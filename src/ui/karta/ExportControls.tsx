import { ChevronDown, Download } from "lucide-react";
import { useState } from "react";
import type { HotspotList } from "../../domain/hotspot.ts";
import { MenuButton } from "../shared/MenuButton.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ExportControls.module.css";
import { type ExportKind, exportHotspots } from "./export-hotspots.ts";

/** The list as a file: for Excel at once, for GIS one step away. */
export function ExportControls({ list, waiting }: { list: HotspotList | null; waiting: boolean }) {
  const text = useText();
  const [failed, setFailed] = useState(false);
  const ready = list !== null && list.hotspots.length > 0 && !waiting;

  const save = (kind: ExportKind) => {
    if (!list) return;
    exportHotspots(list, kind).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };

  return (
    <div className={styles.foot}>
      <div className={styles.split}>
        <button type="button" className={styles.main} disabled={!ready} onClick={() => save("excel")}>
          <Download size={16} aria-hidden />
          {text("export.csv")}
        </button>
        <MenuButton<ExportKind>
          label={text("export.more")}
          disabled={!ready}
          className={styles.more}
          items={[
            { key: "excel", label: text("export.excelCsv") },
            { key: "gis", label: text("export.gisCsv") },
            { key: "geojson", label: text("export.geojson") },
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
