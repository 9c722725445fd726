import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { CommandError } from "./command-error.ts";

export interface InputFile {
  /** As the user wrote it. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Paths are relative to where the command was called, not to the project that npm runs it in. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Read a file as it is; what is packed is unpacked where it is understood. */
export async function readInput(path: string): Promise<InputFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(fromCaller(path));
  } catch (error) {
    throw new CommandError(`${path}: filen går inte att öppna (${reasonOf(error)}).`);
  }
  return { path, name: basename(path).replace(/\.gz$/, ""), bytes };
}

export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    await writeFile(fromCaller(path), text);
  } catch (error) {
    const isFolderMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const reason = isFolderMissing ? "mappen finns inte" : reasonOf(error);
    throw new CommandError(`${path}: filen går inte att skriva (${reason}).`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "den finns inte";
  if (code === "EISDIR") return "det är en mapp";
  if (code === "EACCES") return "den får inte läsas eller skrivas";
  if (code === "ERR_FS_FILE_TOO_LARGE") return "den är större än 2 GB";
  return String(code ?? error);
}
