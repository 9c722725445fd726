import { createStore } from "zustand/vanilla";

/** A saved picture that was dropped on the page or chosen in the import; whoever opens pictures takes it from here. */
export const offeredPicture = createStore<{ readonly file: File | null }>()(() => ({ file: null }));

export function offerSavedPicture(file: File): void {
  offeredPicture.setState({ file });
}

/** The offered file, once: a second call finds nothing. */
export function takeOfferedPicture(): File | null {
  const { file } = offeredPicture.getState();
  if (file) offeredPicture.setState({ file: null });
  return file;
}

/** By the file's name: what is in it is looked at when it is opened. */
export function isNamedAsPicture(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(".lagesbild");
}
