import type { DatasetSummary } from "../../src/dataset/dataset.ts";
import type { Engine } from "../../src/dataset/engine.ts";
import type { DataKind } from "../../src/domain/source.ts";
import { describeFailure, describeNotice } from "../../src/io/describe-issue.ts";
import { describePile } from "../../src/io/describe-pile.ts";
import type { ImportContext } from "../../src/io/import-context.ts";
import { CommandError } from "./command-error.ts";
import type { InputFile } from "./input-file.ts";
import { understandFile, type Wishes } from "./understand-file.ts";

/** Load one file beside those loaded before it. What became of its rows is added to `notes`. */
export async function loadFile(
  engine: Engine,
  input: InputFile,
  kind: DataKind,
  context: ImportContext,
  wishes: Wishes,
  notes: string[],
): Promise<DatasetSummary> {
  const { mapping } = understandFile(input, context, { ...wishes, kind });
  const file = new File([input.bytes as Uint8Array<ArrayBuffer>], input.name);
  const outcome = await engine.importFiles(
    [{ file, mapping, mode: "add", provider: "other" }],
    () => {},
    new AbortController().signal,
  );
  if (!outcome.ok) throw new CommandError(`${input.path}: ${describeFailure(outcome.failure)}`);
  for (const { counts, notices, source } of outcome.files) {
    const { rows, read, withoutPlace, withoutTime, outside, duplicates, refused } = counts;
    notes.push(
      `${input.path}: ${rows} rader, ${read} inlästa, ${withoutPlace} utan plats, ${withoutTime} utan tid, ${outside} utanför, ${duplicates} dubbletter, ${refused} avvisade.\n`,
    );
    for (const pile of source?.piles ?? []) notes.push(`${input.path}: ${describePile(pile)}\n`);
    for (const notice of notices) notes.push(`${input.path}: ${describeNotice(notice)}\n`);
  }
  return outcome.summary;
}
