import { APP_VERSION } from "../../domain/app-version.ts";
import { maskName } from "../../io/mask-name.ts";
import { packData } from "../../io/pack-data.ts";
import { lookAtPicture, readPicture, writePicture } from "../../io/saved-picture.ts";
import type { OpenPictureOutcome, SavedPictureLook, SavePictureOutcome } from "../dataset.ts";
import { importedDataOf, type LoadedFile, loadedDataOf, rowsId } from "../loaded-file.ts";
import type { KeptData } from "./kept-data.ts";
import { pictureOf } from "./picture-files.ts";
import { createRememberedMappings, MAPPINGS_SETTING } from "./remembered-mappings.ts";

/** Everything that is loaded, with the known headers of its files, as a `.lagesbild` file: a colleague's picture, or one's own backup. */
export async function savePicture(
  kept: KeptData,
  view: string,
  password: string | null,
  now: Date,
): Promise<SavePictureOutcome> {
  const loaded = (kept.current()?.files ?? []).filter((file) => !file.builtIn);
  // Not the picture on disk: what is lost there cannot be saved.
  const picture = pictureOf(kept.current()?.files ?? [], kept.doubles(), kept.picture());
  const parts = new Map<string, Uint8Array>();
  const files = [];
  for (const [index, file] of picture.files.entries()) {
    const packed = await kept.keeper.file(file.id);
    const inMemory = loaded[index]!;
    parts.set(file.id, packed?.bytes ?? packData(importedDataOf(inMemory.data)));
    // Packed anew, the rows are in the system that everything is shown in.
    files.push(packed ? file : { ...file, metricEpsg: inMemory.metricEpsg });
  }
  const known = await createRememberedMappings(kept.keeper).usedFor(files);
  const content = {
    savedAt: now.toISOString(),
    appVersion: APP_VERSION,
    view,
    picture: { ...picture, files, work: kept.made() },
    settings: known.length > 0 ? { [MAPPINGS_SETTING]: known } : {},
    parts,
  };
  const written = await writePicture(content, password);
  if (!written.ok) return { ok: false, failure: written.error };
  return { ok: true, file: new Blob([written.value as Uint8Array<ArrayBuffer>]) };
}

export async function lookAtSavedPicture(file: File): Promise<SavedPictureLook> {
  return lookAtPicture(await bytesOf(file));
}

/** Replaces what is loaded, as one change that can be undone. Of its settings only headers unknown here are taken. */
export async function openPicture(kept: KeptData, file: File, password: string | null): Promise<OpenPictureOutcome> {
  const read = await readPicture(await bytesOf(file), password);
  if (!read.ok) return { ok: false, failure: read.error };
  const { picture, data, settings, view, lost } = read.value;
  const added = picture.files.map((pictureFile): LoadedFile => {
    // Ids are of one browser: those of a file from elsewhere may be taken here.
    const id = rowsId(pictureFile.dataHash);
    const source = { ...pictureFile.source, name: maskName(pictureFile.source.name) };
    return { ...pictureFile, id, source, builtIn: false, data: loadedDataOf(data.get(pictureFile.id)!) };
  });
  try {
    const example = picture.withExample ? (await kept.builtIn()).files : [];
    const summary = await kept.change(async () => ({
      change: { kind: "opened", names: [file.name] },
      files: [...example, ...added],
      added,
      doubles: picture.doubles,
      work: picture.work,
    }));
    await createRememberedMappings(kept.keeper).learn(settings[MAPPINGS_SETTING]);
    return { ok: true, summary, view, lost };
  } catch (error) {
    // Every part is whole, but nobody's data are spread over half the earth: we did not write it so.
    if (error instanceof RangeError) return { ok: false, failure: "changed" };
    throw error;
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
