import { createStore } from "zustand/vanilla";
import type { DataKind } from "../../domain/source.ts";
import type { ImportCounts } from "../../io/import-model.ts";
import { isNamedAsMap, offerMapFile } from "../shared/offered-map-file.ts";
import { isNamedAsPicture, offerSavedPicture } from "../shared/offered-picture.ts";

/** What one file of the last import gave: counts only, since refused rows may hold personal text. */
export interface ImportedCounts {
  readonly fileName: string;
  readonly kind: DataKind;
  readonly counts: ImportCounts;
}

interface ImportDialogState {
  readonly open: boolean;
  /** Files dropped on the page that the dialog has not taken yet. */
  readonly dropped: readonly File[];
  readonly lastImport: readonly ImportedCounts[];
}

/** Whether the import dialog is open is nobody else's business, so it is not part of the app's state. */
export const importDialog = createStore<ImportDialogState>()(() => ({
  open: false,
  dropped: [],
  lastImport: [],
}));

export function openImportDialog(files: readonly File[] = []) {
  const dropped = onlyToImport(files);
  if (files.length > 0 && dropped.length === 0) return;
  importDialog.setState((state) => ({ open: true, dropped: [...state.dropped, ...dropped] }));
}

/** A saved picture is opened and a map shown: they are handed on, and what is left are files to import. */
export function onlyToImport(files: readonly File[]): readonly File[] {
  const picture = files.find((file) => isNamedAsPicture(file.name));
  if (picture) offerSavedPicture(picture);
  const map = files.find((file) => isNamedAsMap(file.name));
  if (map) offerMapFile(map);
  return files.filter(({ name }) => !isNamedAsPicture(name) && !isNamedAsMap(name));
}

export function closeImportDialog() {
  importDialog.setState({ open: false, dropped: [] });
}

/** The dropped files, once: a second call finds nothing. */
export function takeDroppedFiles(): readonly File[] {
  const { dropped } = importDialog.getState();
  if (dropped.length > 0) importDialog.setState({ dropped: [] });
  return dropped;
}

export function rememberImport(lastImport: readonly ImportedCounts[]) {
  importDialog.setState({ lastImport });
}
