import { createStore } from "zustand/vanilla";

export type PictureDialog =
  | { readonly kind: "save" }
  /** The file, when it was dropped on the page or met among files to import. */
  | { readonly kind: "open"; readonly file: File | null }
  | { readonly kind: "wipe" };

/** Which dialog about the whole picture is open: nobody else's business, so not part of the app's state. */
export const pictureDialogs = createStore<{ readonly dialog: PictureDialog | null }>()(() => ({ dialog: null }));

export function showPictureDialog(dialog: PictureDialog) {
  pictureDialogs.setState({ dialog });
}

export function closePictureDialog() {
  pictureDialogs.setState({ dialog: null });
}
