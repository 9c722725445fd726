import { ChevronDown, Download } from "lucide-react";
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { HotspotList } from "../../domain/hotspot.ts";
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
        <MenuTrigger>
          <Button className={styles.more ?? ""} isDisabled={!ready} aria-label={text("export.more")}>
            <ChevronDown size={16} aria-hidden />
          </Button>
          <Popover className={styles.popover ?? ""} placement="top end">
            <Menu className={styles.menu ?? ""} onAction={(key) => save(key as ExportKind)}>
              <MenuItem id="excel" className={styles.item ?? ""}>
                {text("export.excelCsv")}
              </MenuItem>
              <MenuItem id="gis" className={styles.item ?? ""}>
                {text("export.gisCsv")}
              </MenuItem>
              <MenuItem id="geojson" className={styles.item ?? ""}>
                {text("export.geojson")}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {failed && (
        <p role="alert" className={styles.failed}>
          {text("export.failed")}
        </p>
      )}
    </div>
  );
}
