import * as z from "zod/mini";
import { DATA_KINDS, PROVIDERS } from "../domain/source.ts";
import { dayOfIsoDate } from "../domain/time.ts";
import { DATE_NUMBERS, FIELDS } from "./import-model.ts";
import type { Picture } from "./picture.ts";
import { type LostWork, readWork } from "./read-work.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

const Count = z.int().check(z.minimum(0));
const Day = z.nullable(z.int());
const Text = z.string().check(z.maxLength(10_000));
const Epsg = z.int().check(z.minimum(1024), z.maximum(32_767));
const MetricEpsg = z.int().check(z.refine(isMetricSystem));

const PileSchema = z.object({
  id: Text,
  lngLat: z.tuple([z.number().check(z.minimum(-180), z.maximum(180)), z.number().check(z.minimum(-90), z.maximum(90))]),
  count: Count,
  of: Count,
  label: z.enum(["municipality", "county", "named", "unnamed"]),
  name: Text,
  isTrusted: z.boolean(),
});

const SourceSchema = z.object({
  id: Text,
  kind: z.enum(DATA_KINDS),
  name: Text,
  provider: z.enum(PROVIDERS),
  fictional: z.boolean(),
  origin: Text,
  licence: Text,
  dated: z.string().check(z.refine((text) => dayOfIsoDate(text) !== null)),
  rows: Count,
  firstDay: Day,
  lastDay: Day,
  piles: z.array(PileSchema),
});

export const MappingSchema = z.object({
  kind: z.enum(DATA_KINDS),
  format: z.enum(["csv", "geojson", "json", "xlsx"]),
  entry: z.exactOptional(Text),
  sheet: z.exactOptional(Text),
  encoding: z.enum(["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.enum([";", ",", "\t", "|"]),
  columns: z.partialRecord(z.enum(FIELDS), Count),
  epsg: Epsg,
  isPairEastFirst: z.exactOptional(z.boolean()),
  dayFirst: z.boolean(),
  shortYear: z.exactOptional(z.enum(["first", "last"])),
  dateNumbers: z.exactOptional(z.enum(DATE_NUMBERS)),
  surveyMeaning: z.enum(["unsafe", "safe"]),
});

export const PictureFileSchema = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,100}$/)),
  source: SourceSchema,
  contentHash: Text,
  dataHash: Text,
  metricEpsg: MetricEpsg,
  mapping: MappingSchema,
});

/** A picture but for the work, which is not checked here. */
export const PicturePartsSchema = z.object({
  withExample: z.boolean(),
  files: z.array(PictureFileSchema),
  doubles: z.record(Text, z.enum(["same", "different"])),
  // Pictures from before there was any work have none.
  work: z._default(z.unknown(), null),
});

export interface PictureRead {
  readonly picture: Picture;
  /** What of its work cannot be read: the rest of it is there. */
  readonly lost: readonly LostWork[];
}

/** A picture from storage or from someone's file, checked part by part; null for anything else. Unknown parts are dropped. */
export function readPicture(value: unknown): PictureRead | null {
  const parts = PicturePartsSchema.safeParse(value);
  if (!parts.success) return null;
  const read = parts.data.work === null ? { work: null, lost: [] } : readWork(parts.data.work);
  return read && { picture: { ...parts.data, work: read.work }, lost: read.lost };
}

/** The systems that imported rows are kept in: SWEREF 99 TM, or a UTM zone. */
function isMetricSystem(epsg: number): boolean {
  return epsg === 3006 || (epsg >= 32_601 && epsg <= 32_660) || (epsg >= 32_701 && epsg <= 32_760);
}
