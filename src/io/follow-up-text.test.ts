import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountComparison, FollowUp, MeasuresFollowUp, PromiseFollowUp } from "../domain/follow-up.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import type { Source } from "../domain/source.ts";
import { dayOfCivil } from "../domain/time.ts";
import { aComparison, aFollowedPlace, aFollowUp, aPromiseFollowUp } from "../testing/a-follow-up.ts";
import { anActivity, aPromise } from "../testing/a-promise.ts";
import type { FollowUpReport } from "./follow-up-report.ts";
import { composedTexts, followUpTexts, MOST_SOCIAL_SIGNS } from "./follow-up-text.ts";

const reportOf = (change: Partial<FollowUp> = {}, more: Partial<FollowUpReport> = {}): FollowUpReport => ({
  followUp: aFollowUp(change),
  texts: null,
  sources: [],
  areaNames: new Map(),
  least: null,
  ...more,
});
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const SOURCE: Source = {
  id: "1",
  kind: "incidents",
  name: "polisen.csv",
  provider: "police",
  fictional: false,
  origin: "",
  licence: "",
  dated: "2026-11-01",
  rows: 36000,
  firstDay: dayOfCivil(2023, 11, 1),
  lastDay: dayOfCivil(2026, 10, 31),
  piles: [],
};

describe("the text for the web", () => {
  it("says what was done, what was counted and where, in whole sentences", () => {
    expect(plain(composedTexts(reportOf()).web)).toBe(
      [
        "Uppföljning av maj–augusti 2026.",
        "Av 400 planerade besök är 290 noterade som gjorda, 44 saknar notering. I allt 312 besök gjordes, 62 timmar på plats. 48 fysiska åtgärder blev klara och 50 anmäldes. Av 48 klara med utlovad tid blev 41 klara i tid.",
        "Händelser: 1 234, färre än samma månader året före (1 400).",
        "På listan över platser där det har hänt mest: 1 är kvar, 1 är ny (Resecentrum) och ingen har lämnat den.",
        "Löftet ”Trygg närvaro”. Närvaro: 31 (besök). Händelser som löftet gäller: 45. Skillnaden mot samma månader året före (51) är inom det som slumpen ger.",
        "Talen visar vad som har anmälts och vad som har gjorts. De säger inte varför något har ändrats.",
      ].join("\n\n"),
    );
  });

  it("says of a period that is not whole that it is not, and compares the same days", () => {
    const change = { isWhole: false, coveredTo: dayOfCivil(2026, 8, 12) };

    const { web } = composedTexts(reportOf(change));

    expect(web).toContain("färre än samma dagar året före");
    expect(web).toContain("Perioden är inte hel: data om händelser finns till och med 2026-08-12.");
  });

  it("says which days are missing, also for social media, and which sources cover others", () => {
    const late = { isWhole: false, coveredFrom: dayOfCivil(2026, 6, 1), compared: null };
    const unevenSources = [
      { name: "vakter.csv", days: { fromDay: dayOfCivil(2026, 1, 1), toDay: dayOfCivil(2026, 10, 31) } },
    ];
    const incidents = aComparison({ verdict: "unevenSources", ratio: null });

    const begun = composedTexts(reportOf(late));
    const uneven = composedTexts(reportOf({ isUneven: true, unevenSources, incidents }));

    for (const text of [begun.web, begun.social]) {
      expect(text).toContain("Perioden är inte hel: data om händelser finns från och med 2026-06-01.");
    }
    expect(plain(uneven.web)).toContain(
      "Händelser: 1 234. Källorna täcker inte samma dagar, så talet jämförs inte. Källorna täcker inte samma dagar: vakter.csv har data 2026-01-01–2026-10-31.",
    );
    expect(uneven.social).toContain("Källorna täcker inte samma dagar.");
    expect(uneven.social).not.toContain("vakter.csv");
    expect(uneven.sources).not.toContain("ett enda år");
  });

  it("says once that a period has no data, and no number of it", () => {
    const incidents = aComparison({ now: null, before: null, verdict: "noData", ratio: null });
    const none = { isWhole: false, coveredFrom: null, coveredTo: null, compared: null };
    const promises = [aPromiseFollowUp({ incidents })];

    const { web, mapping } = composedTexts(reportOf({ ...none, incidents, promises }));

    expect(web.match(/inga data/g)).toHaveLength(1);
    expect(mapping).toBe("Det finns inga data om händelser i perioden.");
  });

  it("tells a survey in one sentence, and names only the areas whose change the uncertainty does not hold", () => {
    const change = (low: number, high: number) => ({ points: (low + high) / 2, low, high, since: "2025" });
    const row = { question: "Otrygg ute sent", areaCode: "R1", survey: "2026", percent: 38, answers: 284 };
    const web = (survey: PromiseFollowUp["survey"]) =>
      composedTexts(reportOf({ promises: [aPromiseFollowUp({ survey })] })).web;

    expect(
      web([
        { ...row, areaName: "Ryd", change: change(-16, -1) },
        { ...row, areaName: "Berga", change: change(-4, 5) },
        { ...row, areaName: "Skäggetorp", change: change(1, 12) },
      ]),
    ).toContain("Andelen i svaren på ”Otrygg ute sent” 2026 är, jämfört med 2025, lägre i Ryd och högre i Skäggetorp.");
    expect(
      web([
        { ...row, areaName: "Ryd", change: change(-16, 1) },
        { ...row, areaName: "Berga", change: change(0, 5) },
      ]),
    ).toContain("skiljer sig inte säkert från 2025 i något område.");
    expect(web([{ ...row, areaName: "Ryd", change: null }])).not.toContain("Andelen");
  });

  it("is short, however many areas, places and activities there are, and names five of each at most", () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 6, maxLength: 20 });
    const bounds = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(names, fc.array(bounds, { maxLength: 20 }), (drawn, changes) => {
        const activities = drawn.map((name) => ({
          activity: anActivity({ kind: "logged", name }),
          planned: null,
          delivered: 1,
          minutes: null,
          tertials: [null, 1, null] as const,
        }));
        const survey = changes.map(([low, wide], index) => ({
          question: "Hur trygg känner du dig om du går ut ensam sent en kväll?",
          areaCode: `R${index}`,
          areaName: drawn[index % drawn.length]!,
          survey: "2026",
          percent: 38,
          answers: 284,
          change: { points: low + wide / 2, low, high: low + wide, since: "2025" },
        }));
        const places = drawn.map((name) => aFollowedPlace({ name }));
        const one = aPromiseFollowUp({ activities, survey });

        const { web } = composedTexts(reportOf({ came: places, left: places, promises: [one, one, one] }));

        expect([...web].length).toBeLessThanOrEqual(2400);
        expect(web).toContain(`och ${drawn.length - 5} till`);
      }),
    );
  });

  it("counts the closed measures also where what was reported is withheld, and what is shown where some are hidden", () => {
    const graffiti: MeasuresFollowUp = {
      type: "graffiti",
      reported: WITHHELD,
      closed: 48,
      closedInTime: 41,
      open: WITHHELD,
    };
    const lighting: MeasuresFollowUp = { ...graffiti, type: "lighting", closed: SUPPRESSED, closedInTime: SUPPRESSED };
    const web = (measures: FollowUp["measures"]) => composedTexts(reportOf({ measures }, { least: 5 })).web;

    expect(web([graffiti])).toContain(
      "48 fysiska åtgärder blev klara. Av 48 klara med utlovad tid blev 41 klara i tid.",
    );
    expect(web([graffiti, lighting])).toContain("Fysiska åtgärder som blev klara: klotter 48. Övriga tal visas inte.");
  });

  it("begins with the mark when anything is invented, and so does the one for social media", () => {
    const { web, social } = composedTexts(reportOf({ fictional: true }));

    expect(web.startsWith("FIKTIVA DATA\n\n")).toBe(true);
    expect(social.startsWith("FIKTIVA DATA. ")).toBe(true);
  });

  it("gives no small number of where a promise holds, though the report does", () => {
    const few = aPromiseFollowUp({ incidents: aComparison({ now: 12, before: 4, verdict: "same" }) });

    expect(composedTexts(reportOf({ promises: [few] })).web).not.toContain("Händelser som löftet gäller");
  });

  it("gives no small number of what was put right at a promise's places or in its areas", () => {
    const [place] = aPromise({ places: [{ id: "p", name: "Torget", lngLat: [15.62, 58.41] }] }).places;
    const measures = (delivered: number, change: Partial<CitizenPromise>) =>
      composedTexts(
        reportOf({
          promises: [
            aPromiseFollowUp({
              promise: aPromise(change),
              activities: [
                {
                  activity: anActivity({ kind: "measures", name: "Parkskötsel", unit: "åtgärder" }),
                  planned: null,
                  delivered,
                  minutes: null,
                  tertials: [null, delivered, null],
                },
              ],
            }),
          ],
        }),
      ).web.includes("Parkskötsel");

    expect([measures(4, { places: [place!] }), measures(4, { areaCodes: ["R1"] })]).toEqual([false, false]);
    expect([measures(5, { places: [place!] }), measures(4, {})]).toEqual([true, true]);
  });

  it("says which numbers are hidden, and makes none of them", () => {
    const change: Partial<FollowUp> = {
      incidents: aComparison({ now: SUPPRESSED, before: WITHHELD, verdict: "hidden", ratio: null }),
      measures: [{ type: "graffiti", reported: WITHHELD, closed: WITHHELD, closedInTime: WITHHELD, open: WITHHELD }],
    };

    const { web } = composedTexts(reportOf(change, { least: 5 }));

    expect(web).toContain("Händelser: färre än 5. Talet jämförs inte i den delade vyn.");
    expect(web).not.toContain("fysiska åtgärder");
  });
});

describe("every composed text", () => {
  const verdict = fc.constantFrom<CountComparison["verdict"]>("more", "fewer", "same", "tooFew", "noHistory");
  const count = fc.integer({ min: 0, max: 99_999 });
  const comparison = fc
    .record({ now: count, before: count, verdict })
    .map((drawn) => aComparison({ ...drawn, before: drawn.verdict === "noHistory" ? null : drawn.before }));
  const name = fc.string({ minLength: 1, maxLength: 60 });
  const places = fc.array(
    name.map((drawn) => aFollowedPlace({ name: drawn })),
    { maxLength: 12 },
  );
  const followUp = fc
    .record({
      incidents: comparison,
      groups: fc.array(
        comparison.map((drawn) => ({ group: "violence" as const, comparison: drawn })),
        { maxLength: 3 },
      ),
      stayed: places,
      came: places,
      left: places,
      presence: fc.record({ planned: count, kept: count, unknown: count, delivered: count, minutes: count }),
      measures: fc.array(
        fc.record({
          type: fc.constant("lighting" as const),
          reported: count,
          closed: count,
          closedInTime: count,
          open: count,
        }),
        { maxLength: 3 },
      ),
      fictional: fc.boolean(),
    })
    .map((change) => aFollowUp({ ...change, promises: [] }));

  it("fits in a message on social media", () => {
    fc.assert(
      fc.property(followUp, (drawn) => {
        const { social } = composedTexts(reportOf(drawn));

        expect([...social].length).toBeLessThanOrEqual(MOST_SOCIAL_SIGNS);
        expect(social.startsWith("FIKTIVA DATA")).toBe(drawn.fictional);
      }),
    );
  });

  it("says more or fewer only where a test does", () => {
    fc.assert(
      fc.property(followUp, (drawn) => {
        const texts = composedTexts(reportOf({ ...drawn, stayed: [], came: [], left: [] }));
        const verdicts = [drawn.incidents, ...drawn.groups.map((row) => row.comparison)].map((row) => row.verdict);

        for (const text of Object.values(texts)) {
          if (!verdicts.includes("more")) expect(text).not.toMatch(/(?<!med )\bfler\b/i);
          if (!verdicts.includes("fewer")) expect(text).not.toMatch(/\bfärre\b/i);
          expect(text).not.toMatch(/tack vare|ledde till|orsakade|prediktion/i);
        }
      }),
    );
  });
});

describe("the parts of the lägesbild", () => {
  it("name the sources that were used and those that were not, and what the numbers cannot say", () => {
    const pile = {
      id: "58.410807,15.621373",
      lngLat: [15.62, 58.41] as const,
      count: 40,
      of: 100,
      label: "municipality" as const,
      name: "",
      isTrusted: false,
    };
    const leftOut = [aPromiseFollowUp({ leftOut: ["Narkotikabrott"] })];

    const { sources } = composedTexts(reportOf({ promises: leftOut }, { sources: [{ ...SOURCE, piles: [pile] }] }));

    expect(plain(sources)).toBe(
      [
        "Använda källor: inträffade händelser: polisen.csv (polisen, 36 000 rader, 2023-11-01–2026-10-31).",
        "Inte använda: fysiska åtgärder, otrygga platser från dialog och trygghetsvandring, trygghetsmätning, genomförd närvaro från fil, register hos kommunen, register hos ordningsvakter och register hos bostadsbolag.",
        "Begränsningar: Bara det som har anmälts är med, och viljan att anmäla kan ändras. Jämförelsen är med ett enda år. Händelser utan noggrann plats räknas i summor men inte på platser. I löftenas tal räknas inte Narkotikabrott, som närvaro i sig upptäcker mer av.",
      ].join("\n\n"),
    );
  });

  it("tell nothing of single rows of a source in the shared view", () => {
    const { sources } = composedTexts(reportOf({}, { sources: [SOURCE], least: 3 }));

    expect(sources).toContain("polisen.csv (polisen).");
  });

  it("map what happened per group, and analyse only what the test tells", () => {
    const groups: FollowUp["groups"] = [
      { group: "violence", comparison: aComparison({ now: 90, before: 60, verdict: "more" }) },
      { group: "theft", comparison: aComparison({ now: 100, before: 110, verdict: "same" }) },
    ];

    const { mapping, analysis } = composedTexts(reportOf({ groups }));

    expect(mapping).toContain(
      "Per grupp, jämfört med samma månader året före: våld och hot 90 mot 60 (fler); stöld och inbrott 100 mot 110 (inom det som slumpen ger).",
    );
    expect(analysis).toContain(
      "Fler händelser än samma månader året före, mer än slumpen brukar ge: våld och hot (90 mot 60).",
    );
    expect(analysis).not.toContain("stöld");
  });

  it("give survey, measures and what was logged as other information", () => {
    const survey = {
      question: "Otrygg ute sent",
      areaCode: "R1",
      areaName: "Ryd",
      survey: "2026",
      percent: 38,
      answers: 284,
      change: { points: -8.3, low: -16.2, high: -0.2, since: "2025" },
    };

    const { otherInformation } = composedTexts(
      reportOf({ promises: [aPromiseFollowUp({ promise: aPromise({ areaCodes: ["R1"] }), survey: [survey] })] }),
    );

    expect(otherInformation).toContain(
      "Ryd: 38,0 procent av 284 svar 2026 på ”Otrygg ute sent”, 8,3 procentenheter lägre än 2025.",
    );
    expect(otherInformation).toContain("Klotter: anmälda 50, åtgärdade 48 (i tid: 41), öppna vid slutet 7.");
  });
});

describe("what the user wrote", () => {
  it("takes the place of what is composed, part by part", () => {
    const texts = {
      id: "2026-T2",
      web: "Vår egen text",
      social: null,
      mapping: null,
      otherInformation: null,
      analysis: "",
      sources: null,
    };
    const report = reportOf({}, { texts });

    expect(followUpTexts(report)).toEqual({ ...composedTexts(report), web: "Vår egen text", analysis: "" });
  });
});
