import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedList } from "../../domain/priority.ts";
import { showImageDialog } from "../image/image-dialog-store.ts";
import { SplitExport } from "../shared/SplitExport.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ExportControls.module.css";
import { type ExportKind, exportHotspots } from "./export-hotspots.ts";

interface Props {
  readonly list: RankedList | null;
  readonly history: PlaceHistory | null;
  readonly waiting: boolean;
}

const OFFERED = { "hotspots.excel": "excel", "hotspots.gis": "gis", "hotspots.geojson": "geojson" } as const;

/** The list as a file: for Excel at once, for GIS one step away. */
export function ExportControls({ list, history, waiting }: Props) {
  const text = useText();
  const least = useAppState((state) => state.leastShown);
  const ready = list !== null && list.hotspots.length > 0 && !waiting;
  return (
    <div className={styles.foot}>
      <SplitExport<ExportKind | "picture">
        kinds={[
          { key: "excel", label: text("export.excelCsv") },
          { key: "gis", label: text("export.gisCsv") },
          { key: "geojson", label: text("export.geojson") },
          { key: "picture", label: text("image.open") },
        ]}
        offered={OFFERED}
        disabled={!ready}
        onExport={async (kind) => {
          if (kind === "picture") showImageDialog();
          else if (list) await exportHotspots({ list, history, least }, kind);
        }}
      />
    </div>
  );
}
