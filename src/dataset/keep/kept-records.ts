import * as z from "zod/mini";
import { PictureFileSchema, readPicture } from "../../io/picture-schema.ts";
import { DATA_CHANGE_KINDS } from "../dataset.ts";
import type { PackedFile } from "./dataset-store.ts";
import type { Step } from "./history.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** The one record of the store `state`. */
export interface KeptState {
  readonly revision: number;
  /** Id of the step that is shown. */
  readonly current: number;
  readonly lastId: number;
}

const Count = z.int().check(z.minimum(0));
const StateSchema = z.object({ revision: Count, current: Count, lastId: z.int().check(z.minimum(-1)) });
const ChangeSchema = z.object({
  id: Count,
  kind: z.enum(DATA_CHANGE_KINDS),
  names: z.array(z.string()).check(z.maxLength(3)),
});
const StepSchema = z.object({ change: z.nullable(ChangeSchema), picture: z.unknown() });
const FileSchema = z.object({ file: PictureFileSchema, bytes: z.instanceof(Uint8Array) });

export function stepRecord({ change, picture }: Step) {
  return { change, picture };
}

export function readState(record: unknown): KeptState | null {
  const state = StateSchema.safeParse(record);
  return state.success ? state.data : null;
}

export function readStep(id: unknown, record: unknown): Step | null {
  const step = StepSchema.safeParse(record);
  const key = Count.safeParse(id);
  if (!step.success || !key.success) return null;
  const read = readPicture(step.data.picture);
  return read && { id: key.data, change: step.data.change, picture: read.picture };
}

/** What a step that cannot be read was about, as far as it says so. */
export function namesOfBrokenStep(record: unknown): readonly string[] {
  const broken = z.object({ change: ChangeSchema }).safeParse(record);
  return broken.success ? broken.data.change.names : [];
}

export function readFile(record: unknown): PackedFile | null {
  const file = FileSchema.safeParse(record);
  return file.success ? file.data : null;
}
