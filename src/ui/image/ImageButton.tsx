import { Printer } from "lucide-react";
import { lazy, Suspense } from "react";
import { useStore as useZustandStore } from "zustand";
import { useText } from "../shared/text.ts";
import styles from "./ImageButton.module.css";
import { closeImageDialog, imageDialog, showImageDialog } from "./image-dialog-store.ts";

const ImageDialog = lazy(async () => ({ default: (await import("./ImageDialog.tsx")).ImageDialog }));

/** On the map, on every screen that has it: the way to the map on paper and as a picture. */
export function ImageButton() {
  const text = useText();
  const open = useZustandStore(imageDialog, (state) => state.open);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={text("image.open")}
        title={text("image.open")}
        aria-haspopup="dialog"
        onClick={showImageDialog}
      >
        <Printer size={17} aria-hidden />
      </button>
      <Suspense fallback={null}>{open && <ImageDialog onClose={closeImageDialog} />}</Suspense>
    </>
  );
}
