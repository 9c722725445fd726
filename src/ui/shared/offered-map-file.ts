import { createStore } from "zustand/vanilla";

/** A map file that was dropped on the page or chosen in the import; whoever shows maps takes it from here. */
export const offeredMapFile = createStore<{ readonly file: File | null }>()(() => ({ file: null }));

export function offerMapFile(file: File): void {
  offeredMapFile.setState({ file });
}

/** The offered file, once: a second call finds nothing. */
export function takeOfferedMapFile(): File | null {
  const { file } = offeredMapFile.getState();
  if (file) offeredMapFile.setState({ file: null });
  return file;
}

/** By the file's name: what is in it is looked at when it is opened. */
export function isNamedAsMap(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(".pmtiles");
}
