import type { IntlShape } from "react-intl";
import { hourRanges } from "../../analysis/selection-text.ts";
import type { CategoryGroup } from "../../domain/category-traits.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import type { MessageId } from "../../i18n/messages.ts";
import type { AppState } from "../../state/app-state.ts";
import { categoryNames } from "../shared/category-names.ts";
import { effectivePeriod, periodWords } from "../shared/effective-period.ts";

const SWEREF_99_TM = 3006;
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** What every picture must say of itself, in the chosen language. */
export interface PictureFacts {
  /** The municipality; null for data from elsewhere, which must not wear its name. */
  readonly place: string | null;
  /** null when nothing is dated. */
  readonly period: string | null;
  readonly filters: string;
  readonly fictional: boolean;
  /** Internal or shared, and how new the data are. */
  readonly marks: readonly string[];
}

export function pictureFacts(
  { summary, selection, leastShown }: Pick<AppState, "summary" | "selection" | "leastShown">,
  intl: IntlShape,
): PictureFacts {
  const text = (id: MessageId, values?: Record<string, string | number>) => intl.formatMessage({ id }, values);
  const period = effectivePeriod(selection.period, summary);
  const words = period && periodWords(period);
  const view = text(leastShown === null ? "view.internal" : "view.shared");
  return {
    place: summary === null || summary.epsg === SWEREF_99_TM ? text("shell.municipality") : null,
    period: words && text(`period.${words.kind}`, { ...words }),
    filters: filtersInWords(),
    fictional: summary?.fictional ?? false,
    marks: [
      leastShown === null ? view : `${view}, ${text("view.fewerThan", { least: leastShown })}`,
      ...(summary?.lastDay == null ? [] : [text("shell.dataAsOf", { date: isoDateOfDay(summary.lastDay) })]),
    ],
  };

  function filtersInWords(): string {
    const { categories, weekdays, hours, areas, sources } = selection;
    const groupName = (group: CategoryGroup) => text(`group.${group}`);
    const dayName = (day: number) => intl.formatDate(MONDAY_MS + day * DAY_MS, { weekday: "short", timeZone: "UTC" });
    const areaNames = new Map(summary?.areas.map(({ code, name }) => [code, name]));
    const sourceNames = new Map(summary?.sources.map(({ id, name }) => [id, name]));
    const parts = [
      said("image.filter.categories", categories && categoryNames(categories, leastShown !== null, groupName)),
      said("image.filter.weekdays", weekdays && [...weekdays].sort((a, b) => a - b).map(dayName)),
      said("image.filter.hours", hours && hourRanges(hours)),
      said("image.filter.areas", areas?.map((code) => areaNames.get(code) ?? code) ?? null),
      said("image.filter.sources", sources?.map((id) => sourceNames.get(id) ?? id) ?? null),
    ].filter((part) => part !== null);
    return parts.length === 0 ? text("image.filter.none") : parts.join("; ");
  }

  function said(id: MessageId, names: readonly string[] | null): string | null {
    if (names === null) return null;
    return text(id, { names: names.length === 0 ? text("image.filter.noneChosen") : names.join(", ") });
  }
}

/** `lagesbild_karta_linkoping_fiktiv_delat_2026-10-31.png`: a file away from the page says the same as the page. */
export function pictureFileName(
  what: string,
  { summary, leastShown }: Pick<AppState, "summary" | "leastShown">,
  extension: "png" | "svg",
): string {
  const parts = ["lagesbild", fileNamePart(what)];
  if (summary === null || summary.epsg === SWEREF_99_TM) parts.push("linkoping");
  if (summary?.fictional) parts.push("fiktiv");
  if (leastShown !== null) parts.push("delat");
  if (summary?.lastDay != null) parts.push(isoDateOfDay(summary.lastDay));
  return `${parts.filter((part) => part !== "").join("_")}.${extension}`;
}

const LONGEST_PART = 40;

/** Letters without rings and dots, the rest as hyphens: a name that every disk takes. */
function fileNamePart(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, "");
}
