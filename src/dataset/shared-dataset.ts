import { publishedCounts } from "../analysis/published-counts.ts";
import { publishedFollowUp, publishedWork } from "../analysis/published-follow-up.ts";
import { type PublishedWords, publishedHistory, publishedList } from "../analysis/published-list.ts";
import { PUBLISHED_REQUESTS, publishedRequests } from "../analysis/published-requests.ts";
import { publishedRisk } from "../analysis/published-risk.ts";
import { publishedSideBySide } from "../analysis/published-side-by-side.ts";
import type { Area } from "../domain/area.ts";
import type { Dataset } from "./dataset.ts";

/**
 * What tells nothing of single events, requests or visits, and is answered as in the internal view. Everything else needs
 * an answer of its own below: a question that is in neither does not compile.
 */
const OPEN_TO_ALL = [
  "open",
  "loadBuiltIn",
  "undo",
  "redo",
  "forgetIssues",
  "describeSource",
  "removeSource",
  "lookAtPicture",
  "openPicture",
  "wipe",
  "settings",
  "saveSetting",
  "keeping",
  "keepNow",
  "onNews",
  "publication",
  "measurePublication",
  "surveyEstimates",
  "areas",
] as const satisfies readonly (keyof Dataset)[];

/**
 * The dataset as the shared view may ask it: the same questions, answered with what may be shown. Every screen, the map
 * and every export ask through here, so that none of them has to know of the rules. Single points, records, rasters and
 * the comparison of two places are not answered at all; the survey has its own rule.
 *
 * @param k     counts under it are hidden
 * @param words what published rows are named with
 */
export function sharedDataset(dataset: Dataset, k: number, words: Omit<PublishedWords, "areaNames">): Dataset {
  const refuse = (what: string) => Promise.reject(new Error(`${what} is not published in the shared view`));
  return {
    ...openToAll(dataset),
    async counts(selection) {
      return publishedCounts(await dataset.publication(k), selection, k, words.groupName);
    },
    async hotspots(selection, options, surveyQuestion) {
      const [list, publication, areas] = await Promise.all([
        dataset.hotspots(selection, options, surveyQuestion),
        dataset.publication(k),
        dataset.areas(),
      ]);
      return publishedList(list, publication, selection, k, { ...words, areaNames: namesOf(areas) });
    },
    async sideBySide(question) {
      const [answer, publication, areas] = await Promise.all([
        dataset.sideBySide(question),
        dataset.publication(k),
        dataset.areas(),
      ]);
      return publishedSideBySide(answer, publication, k, { ...words, areaNames: namesOf(areas) });
    },
    async placeHistory(selection, options) {
      return publishedHistory(await dataset.placeHistory(selection, options));
    },
    async fearAndRisk(selection, question, survey) {
      const [risk, publication] = await Promise.all([
        dataset.fearAndRisk(selection, question, survey),
        dataset.publication(k),
      ]);
      return risk && publishedRisk(risk, publication, selection, k);
    },
    work: async () => publishedWork(await dataset.work()),
    changeWork: () => refuse("A change"),
    proposePlan: () => refuse("Where someone will be"),
    delivery: () => refuse("Where someone was"),
    async requestList() {
      const [list, areas] = await Promise.all([dataset.requestList(PUBLISHED_REQUESTS), dataset.areas()]);
      return publishedRequests(list, areas, k);
    },
    async followUp(question) {
      const [answer, publication, measures] = await Promise.all([
        dataset.followUp(question),
        dataset.publication(k),
        dataset.measurePublication(k),
      ]);
      return publishedFollowUp(answer, publication, measures, k);
    },
    preview: () => refuse("A look into a file"),
    importFiles: () => refuse("What became of each row"),
    issuesCsv: () => refuse("A list of rows"),
    rowsCsv: () => refuse("A list of events"),
    doubles: () => refuse("A list of events"),
    decideDoubles: () => refuse("A list of events"),
    savePicture: () => refuse("A file with everything"),
    effect: () => refuse("The effect at a place"),
    backtest: (selection, ...rest) =>
      selection.categories === null && selection.areas === null
        ? dataset.backtest(selection, ...rest)
        : refuse("A backtest of a part of the data"),
    comparison: async () => null,
    clusters: async () => [],
    requestsInView: async () => [],
    unsafePlaces: async () => [],
    record: async () => undefined,
    request: async () => undefined,
    recordsNear: async () => [],
  };
}

function namesOf(areas: readonly Area[]): ReadonlyMap<string, string> {
  return new Map(areas.map(({ code, name }) => [code, name]));
}

function openToAll(dataset: Dataset): Pick<Dataset, (typeof OPEN_TO_ALL)[number]> {
  const open = OPEN_TO_ALL.map((name) => [name, dataset[name]] as const);
  return Object.fromEntries(open) as Pick<Dataset, (typeof OPEN_TO_ALL)[number]>;
}
