import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfCivil } from "../domain/time.ts";
import { aDecision } from "../testing/a-work.ts";
import { type MeetingMinutes, meetingFileName, meetingMarkdown } from "./meeting-markdown.ts";

const MINUTES: MeetingMinutes = {
  day: dayOfCivil(2026, 11, 1),
  municipality: "Linköping",
  period: "36 månader till 2026-10-31",
  filters: "alla händelser",
  dataAsOf: "2026-10-31",
  fictional: true,
  least: null,
  figures: [{ value: "11 990", label: "händelser på 12 månader", change: "färre än året före (12 400)" }],
  places: [{ rank: 1, name: "Torget", why: "Mest Misshandel.", facts: ["Öppna åtgärder: 3", "Planerat: inget"] }],
  decisions: {
    today: [{ decision: aDecision({ text: "Fler på torget" }), outcome: "ahead" }],
    left: [{ decision: aDecision({ id: "b2", kind: "note", text: "Laga lampan", madeId: null }), outcome: "late" }],
  },
};

describe("agenda and decisions", () => {
  it("say of what they are, what the room saw and what it decided", () => {
    expect(meetingMarkdown(MINUTES)).toBe(`# Möte 2026-11-01, Linköping

**FIKTIVA DATA**

Period: 36 månader till 2026-10-31. Urval: alla händelser. Data t.o.m. 2026-10-31. Internt: får inte spridas.

## Läget

- 11 990 händelser på 12 månader: färre än året före (12 400)

## Dagordning

### 1. Torget

Mest Misshandel.

- Öppna åtgärder: 3
- Planerat: inget

## Beslut

| Möte | Plats | Slag | Beslut | Ansvarig | Senast | Utfall |
| ---: | --- | --- | --- | --- | ---: | --- |
| 2026-11-23 | Torget | Närvaro | Fler på torget | Polisen | 2026-11-30 | Kvar att göra |

## Kvar från tidigare möten

| Möte | Plats | Slag | Beslut | Ansvarig | Senast | Utfall |
| ---: | --- | --- | --- | --- | ---: | --- |
| 2026-11-23 | Torget | Notering | Laga lampan | Polisen | 2026-11-30 | Försenat |
`);
  });

  it("of the shared view have no decisions and say so, also in the file's name", () => {
    const shared: MeetingMinutes = { ...MINUTES, least: 3, fictional: false, decisions: null };

    expect(meetingMarkdown(shared)).toContain("Delad vy: antal under 3 visas inte, och beslut");
    expect(meetingMarkdown(shared)).not.toMatch(/## (Beslut|Kvar)|FIKTIVA/);
    expect(meetingFileName(shared)).toBe("mote_2026-11-01_data-2026-10-31_delat.md");
    expect(meetingFileName(MINUTES)).toBe("mote_2026-11-01_data-2026-10-31.md");
  });

  it("take what people wrote for text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const decision = aDecision({ text, responsible: text, place: { id: "p", name: text, lngLat: [15, 58] } });
        const places = [{ rank: 1, name: text, why: text, facts: [text] }];

        const markdown = meetingMarkdown({
          ...MINUTES,
          places,
          decisions: { today: [{ decision, outcome: "done" }], left: [] },
        });

        expect(markdown).not.toMatch(/[<>]/);
        expect(markdown.match(/^#{1,3} .*$/gm)!.length).toBe(6);
      }),
    );
  });
});
