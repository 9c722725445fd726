import * as z from "zod/mini";
import type { Work } from "../domain/work.ts";

export const WorkSchema = z.custom<Work>((value) => typeof value === "object" && value !== null);
