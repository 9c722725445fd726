import { createStore } from "zustand/vanilla";
import type { MapLook } from "../../map/controller.ts";

interface ImageDialogState {
  readonly open: boolean;
  /** How to learn what is on the map; null while there is none. */
  readonly look: (() => MapLook | null) | null;
}

/** Whether the picture of the map is being made, and of what: nobody else's business, so not part of the app's state. */
export const imageDialog = createStore<ImageDialogState>()(() => ({ open: false, look: null }));

export function offerMapLook(look: ImageDialogState["look"]) {
  imageDialog.setState({ look });
}

export function showImageDialog() {
  imageDialog.setState({ open: true });
}

export function closeImageDialog() {
  imageDialog.setState({ open: false });
}
