import * as z from "zod/mini";
import { WORK_LISTS } from "../../domain/work.ts";
import { PictureFileSchema, PicturePartsSchema } from "../../io/picture-schema.ts";
import { ServiceTargetsSchema } from "../../io/work-schema.ts";
import { DATA_CHANGE_KINDS } from "../dataset.ts";
import type { PackedFile } from "./dataset-store.ts";
import type { Step } from "./history.ts";
import type { KeptWork, WorkPiece } from "./work-pieces.ts";

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
const KeptWorkSchema: z.ZodMiniType<KeptWork> = z.object({
  pieces: z.array(
    z.object({
      key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      list: z.enum(WORK_LISTS),
      month: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
      count: Count,
    }),
  ),
  serviceTargets: ServiceTargetsSchema,
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
  const parts = PicturePartsSchema.safeParse(step.data.picture);
  const work = z.nullable(KeptWorkSchema).safeParse(parts.data?.work);
  if (!parts.success || !work.success) return null;
  return { id: key.data, change: step.data.change, picture: { ...parts.data, work: work.data } };
}

/** What a step that cannot be read was about, as far as it says so. */
export function namesOfBrokenStep(record: unknown): readonly string[] {
  const broken = z.object({ change: ChangeSchema }).safeParse(record);
  return broken.success ? broken.data.change.names : [];
}

/** @param at grows: of two pieces the one with the greater was written later */
export function pieceRecord({ list, items }: WorkPiece, at: number) {
  return { list, items, at };
}

export function writtenAt(record: unknown): number {
  const piece = z.object({ at: Count }).safeParse(record);
  return piece.success ? piece.data.at : 0;
}

export function readFile(record: unknown): PackedFile | null {
  const file = FileSchema.safeParse(record);
  return file.success ? file.data : null;
}
