import { ChevronDown, Download } from "lucide-react";
import { useState } from "react";
import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedList } from "../../domain/priority.ts";
import { showImageDialog } from "../image/image-dialog-store.ts";
import { MenuButton } from "../shared/MenuButton.tsx";
import button from "../shared/split-button.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ExportControls.module.css";
import { type ExportKind, exportHotspots } from "./export-hotspots.ts";

interface Props {
  readonly list: RankedList | null;
  readonly history: PlaceHistory | null;
  readonly waiting: boolean;
}

/** The list as a file: for Excel at once, for GIS one step away. */
export function ExportControls({ list, history, waiting }: Props) {
  const text = useText();
  const least = useAppState((state) => state.leastShown);
  const [failed, setFailed] = useState(false);
  const ready = list !== null && list.hotspots.length > 0 && !waiting;

  const save = (kind: ExportKind) => {
    if (!list) return;
    exportHotspots({ list, history, least }, kind).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };

  return (
    <div className={styles.foot}>
      <div className={button.split}>
        <button type="button" className={styles.main} disabled={!ready} onClick={() => save("excel")}>
          <Download size={16} aria-hidden />
          {text("export.csv")}
        </button>
        <MenuButton<ExportKind | "picture">
          label={text("export.more")}
          disabled={!ready}
          className={button.more}
          items={[
            { key: "excel", label: text("export.excelCsv") },
            { key: "gis", label: text("export.gisCsv") },
            { key: "geojson", label: text("export.geojson") },
            { key: "picture", label: text("image.open") },
          ]}
          onAction={(key) => (key === "picture" ? showImageDialog() : save(key))}
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
