import type { IsoDate } from "./time.ts";

export const DATA_KINDS = ["incidents", "requests", "unsafePlaces", "survey", "areas"] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Where some of the data came from. Shown on screen and written into exports. */
export interface Source {
  readonly id: string;
  readonly kind: DataKind;
  /** File name, or the name of the built-in set. */
  readonly name: string;
  /** Invented data wear `FIKTIVA DATA` on screen and `fiktiv_data = ja` in every export. */
  readonly fictional: boolean;
  readonly origin: string;
  readonly licence: string;
  readonly dated: IsoDate;
  readonly rows: number;
}
