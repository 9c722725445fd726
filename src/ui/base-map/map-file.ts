/**
 * The user's own map file: the one chosen in this visit, or the copy that is kept in the browser's own file system for
 * the next. Nothing of it leaves the computer.
 */
const FOLDER = "bakgrundskarta";

let chosen: File | null = null;

/** For this visit. */
export function chooseMapFile(file: File): void {
  chosen = file;
}

export async function mapFile(): Promise<File | null> {
  return chosen ?? (await keptMapFile());
}

export type KeepOutcome = "kept" | "cancelled" | "noRoom" | "impossible";

/**
 * Copies the file into the browser, piece by piece: it may be larger than the memory.
 *
 * @param onProgress told the share that is written, 0–1
 */
export async function keepMapFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<KeepOutcome> {
  const root = await rootFolder();
  if (!root) return "impossible";
  const { quota, usage } = await navigator.storage.estimate();
  if (quota !== undefined && quota - (usage ?? 0) < file.size) return "noRoom";
  try {
    await removeFolder(root);
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const handle = await folder.getFileHandle(file.name, { create: true });
    if (!("createWritable" in handle)) return await given(root, "impossible");
    let written = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        written += chunk.length;
        onProgress(file.size === 0 ? 1 : written / file.size);
        controller.enqueue(chunk);
      },
    });
    await file
      .stream()
      .pipeThrough(counted)
      .pipeTo(await handle.createWritable(), { signal });
    return "kept";
  } catch (error) {
    if (signal.aborted) return given(root, "cancelled");
    console.error(error);
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return given(root, isFull ? "noRoom" : "impossible");
  }
}

/** null when none is kept, or when the browser has no file system for us. */
export async function keptMapFile(): Promise<File | null> {
  const root = await rootFolder();
  if (!root) return null;
  try {
    const folder = await root.getDirectoryHandle(FOLDER);
    for await (const handle of folder.values()) if (handle.kind === "file") return await fileOf(handle);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name !== "NotFoundError") console.info("The kept map file cannot be read", error);
  }
  return null;
}

/** The copy in the browser goes; the file on the user's disk is not ours. */
export async function forgetMapFile(): Promise<void> {
  chosen = null;
  const root = await rootFolder();
  if (root) await removeFolder(root);
}

async function fileOf(handle: FileSystemHandle): Promise<File> {
  return (handle as FileSystemFileHandle).getFile();
}

/** Only on https, and not in every private window. */
async function rootFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!navigator.storage?.getDirectory) return null;
  try {
    return await navigator.storage.getDirectory();
  } catch (error) {
    console.info("The browser's file system is closed", error);
    return null;
  }
}

async function removeFolder(root: FileSystemDirectoryHandle): Promise<void> {
  try {
    await root.removeEntry(FOLDER, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
  }
}

/** Half a file is of no use. */
async function given<T extends KeepOutcome>(root: FileSystemDirectoryHandle, outcome: T): Promise<T> {
  await removeFolder(root);
  return outcome;
}
