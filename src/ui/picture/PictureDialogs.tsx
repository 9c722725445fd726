import { lazy, Suspense, useEffect } from "react";
import { useStore as useZustandStore } from "zustand";
import { DialogBoundary } from "../shared/DialogBoundary.tsx";
import { offeredPicture, takeOfferedPicture } from "../shared/offered-picture.ts";
import { closePictureDialog, type PictureDialog, pictureDialogs, showPictureDialog } from "./picture-dialog-store.ts";

const SavePictureDialog = lazy(async () => ({ default: (await import("./SavePictureDialog.tsx")).SavePictureDialog }));
const OpenPictureDialog = lazy(async () => ({ default: (await import("./OpenPictureDialog.tsx")).OpenPictureDialog }));
const WipeDialog = lazy(async () => ({ default: (await import("./WipeDialog.tsx")).WipeDialog }));

/** The dialogs about the whole picture, over whatever screen one is on. A saved picture dropped anywhere opens here. */
export function PictureDialogs() {
  const dialog = useZustandStore(pictureDialogs, (state) => state.dialog);
  const offered = useZustandStore(offeredPicture, (state) => state.file);

  useEffect(() => {
    if (!offered) return;
    const file = takeOfferedPicture();
    if (file) showPictureDialog({ kind: "open", file });
  }, [offered]);

  if (!dialog) return null;
  return (
    <DialogBoundary onClose={closePictureDialog}>
      <Suspense fallback={null}>
        <ThisDialog dialog={dialog} />
      </Suspense>
    </DialogBoundary>
  );
}

function ThisDialog({ dialog }: { dialog: PictureDialog }) {
  switch (dialog.kind) {
    case "save":
      return <SavePictureDialog onClose={closePictureDialog} />;
    case "open":
      return <OpenPictureDialog offered={dialog.file} onClose={closePictureDialog} />;
    case "wipe":
      return <WipeDialog onClose={closePictureDialog} />;
    default:
      return dialog satisfies never;
  }
}
