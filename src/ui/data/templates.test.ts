import { describe, expect, it } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { importFileAtOnce } from "../../io/import-file.ts";
import { TEMPLATES } from "./templates.ts";

describe("every example file", () => {
  it.each(TEMPLATES)("$fileName is read whole and as what it is", ({ fileName, csv, kind }) => {
    const bytes = new TextEncoder().encode(`\ufeff${csv}`);

    const result = importFileAtOnce(fileName, bytes, null, { areaIndex: null, nowDay: dayOfCivil(2026, 11, 1) });

    expect(result.ok && result.file.data.kind).toBe(kind);
    expect(result.ok && result.file.counts).toMatchObject({ rows: 2, read: 2 });
  });
});
