import { FileUp } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useStore as useZustandStore } from "zustand";
import { DialogBoundary } from "../shared/DialogBoundary.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DropZone.module.css";
import { closeImportDialog, importDialog } from "./import-dialog-store.ts";
import { useFileDrag } from "./use-file-drag.ts";

const ImportDialog = lazy(async () => ({ default: (await import("./ImportDialog.tsx")).ImportDialog }));

/** The whole page takes files; they open in the import dialog, which lives here. */
export function DropZone({ children }: { children: ReactNode }) {
  const text = useText();
  const dragging = useFileDrag();
  const open = useZustandStore(importDialog, (state) => state.open);
  return (
    <>
      {children}
      {dragging && !open && (
        <div className={styles.overlay} aria-hidden>
          <div className={styles.words}>
            <FileUp size={32} strokeWidth={1.5} />
            <p className={styles.title}>{text("import.drop.title")}</p>
            <p>{text("import.drop.text")}</p>
          </div>
        </div>
      )}
      {open && (
        <DialogBoundary onClose={closeImportDialog}>
          <Suspense fallback={null}>
            <ImportDialog dragging={dragging} onClose={closeImportDialog} />
          </Suspense>
        </DialogBoundary>
      )}
    </>
  );
}
