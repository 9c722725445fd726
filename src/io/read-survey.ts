import type { SurveyRow } from "../domain/survey.ts";
import { isEmptyCell, withoutGuard } from "./cell.ts";
import { normalizeHeader } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { IssueCode, Mapping } from "./import-model.ts";
import { cellsNeeded, type IssueLog, refuseMisshapen } from "./issue-log.ts";
import { MaskedTexts } from "./masked-texts.ts";
import { parseNumber } from "./parse-number.ts";
import type { RowReader } from "./row-reader.ts";

const HIGHEST_INDEX = 6;

/** Answers per area. A share that counts those who feel safe is turned round, so that the data always say unsafe. */
export function readSurvey(
  fileName: string,
  header: readonly string[],
  mapping: Mapping,
  log: IssueLog,
  context: ImportContext,
): RowReader {
  const { areaCode, areaName, survey, question, percent, index, answers } = mapping.columns;
  const needed = cellsNeeded([areaCode ?? areaName, percent ?? index, answers]);
  // A file of one survey or one question may name them only in its own name and in the header of the share.
  const surveyLabel = /(?:19|20)\d{2}/.exec(fileName)?.[0] ?? fileName.replace(/\.[^.]*$/, "");
  const questionLabel = header[percent ?? index ?? -1] ?? "";
  const codeByName = new Map(
    context.areaIndex?.names.map((name, i) => [normalizeHeader(name), context.areaIndex!.codes[i]!]),
  );
  const knownCodes = new Set(context.areaIndex?.codes);
  let areSharesOfOne = percent !== undefined && !/%|procent|percent|pct/i.test(header[percent] ?? "");
  let sharesBelowOne = 0;
  const rows: SurveyRow[] = [];
  const seen = new Set<string>();
  let unknownCodes = 0;
  const texts = new MaskedTexts();

  function read(cells: readonly string[], line: number) {
    log.rows++;
    if (refuseMisshapen(cells, line, needed, header.length, log)) return;
    const cellOf = (column: number | undefined) =>
      column === undefined ? "" : withoutGuard((cells[column] ?? "").trim());
    const refuse = (column: number | undefined, code: IssueCode) => log.add(line, column ?? -1, "refused", code);

    const name = cellOf(areaName);
    const code = texts.text(cellOf(areaCode) || (codeByName.get(normalizeHeader(name)) ?? name));
    if (code === "") return refuse(areaCode ?? areaName, "missing-value");
    const share = numberIn(cellOf(percent));
    const indexValue = numberIn(cellOf(index));
    if (share === null && indexValue === null) return refuse(percent ?? index, "missing-value");
    if (Number.isNaN(share)) return refuse(percent, "not-a-number");
    if (Number.isNaN(indexValue)) return refuse(index, "not-a-number");
    if (share !== null && (share < 0 || share > 100)) return refuse(percent, "share-out-of-range");
    if (indexValue !== null && (indexValue < 0 || indexValue > HIGHEST_INDEX))
      return refuse(index, "share-out-of-range");
    const count = numberIn(cellOf(answers));
    if (count === null) return refuse(answers, "missing-value");
    if (!Number.isInteger(count) || count < 0) return refuse(answers, "not-a-number");

    const row: SurveyRow = {
      areaCode: code,
      areaName: texts.text(name || areaNameOf(code)),
      survey: texts.text(cellOf(survey) || surveyLabel),
      question: texts.text(cellOf(question) || questionLabel),
      // As written; what it means is only known when all rows are read.
      unsafePercent: share,
      index: indexValue,
      answers: count,
    };
    const key = JSON.stringify([row.areaCode, row.survey, row.question]);
    if (seen.has(key)) return log.add(line, areaCode ?? areaName ?? -1, "duplicate", "same-id");
    seen.add(key);
    if (share !== null && (share > 1 || /%/.test(cellOf(percent)))) areSharesOfOne = false;
    if (share !== null && share > 0 && share < 1) sharesBelowOne++;
    if (context.areaIndex && !knownCodes.has(code)) unknownCodes++;
    rows.push(row);
  }

  function areaNameOf(code: string): string {
    const at = context.areaIndex?.codes.indexOf(code) ?? -1;
    return context.areaIndex?.names[at] ?? code;
  }

  function* finish(): ReturnType<RowReader["finish"]> {
    texts.tell(log);
    if (unknownCodes > 0) log.notice("codes-unknown", unknownCodes);
    // 0,345 under "andel" is 34,5 %; a file where every share is under one percent is not a survey of how people feel.
    const factor = areSharesOfOne && sharesBelowOne > 0 ? 100 : 1;
    if (factor === 100) log.notice("shares-of-one", sharesBelowOne);
    const survey = rows.map((row) => ({ ...row, unsafePercent: unsafeOf(row.unsafePercent, factor) }));
    return { data: { kind: "survey", survey }, period: null, metricEpsg: 3006 };
  }

  function unsafeOf(written: number | null, factor: number): number | null {
    if (written === null) return null;
    return rounded(mapping.surveyMeaning === "safe" ? 100 - factor * written : factor * written);
  }

  return { read, finish };
}

/** @returns null for an empty cell, NaN for no number */
function numberIn(cell: string): number | null {
  return isEmptyCell(cell) ? null : parseNumber(cell.replace(/\s*%$/, ""));
}

/** 100 − 63.7 is 36.3, not 36.299999999999997. */
function rounded(percent: number): number {
  return Math.round(percent * 1e9) / 1e9;
}
