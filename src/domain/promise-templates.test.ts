import { describe, expect, it } from "vitest";
import { PROMISE_TEMPLATES, promiseOfTemplate } from "./promise-templates.ts";
import { isoDateOfDay } from "./time.ts";

const AREAS = [
  { code: "0580R001", name: "Berga" },
  { code: "0580R018", name: "Skäggetorp-Tornby" },
];
const [linkoping, skaggetorp] = PROMISE_TEMPLATES;

function counter(): () => string {
  let count = 0;
  return () => `id${++count}`;
}

describe("the built-in promises", () => {
  it("are worded as they were given", () => {
    expect(linkoping!.text).toContain(
      "tifrån en samlad lägesbild utveckla och samordna trygghetsskapande närvaro på otrygga och brottsutsatta platser",
    );
    expect(linkoping!.text).toContain(
      "rbeta med fysiska åtgärder för att öka säkerhet och trygghet i stadsmiljön: belysning, parkskötsel, renhållning",
    );
    expect(skaggetorp!.text).toContain(
      "ommunen verkar för att alla ungdomar erbjuds organiserade aktiviteter i fritids- och föreningsverksamhet och att ledare erbjuds lämplig utbildning; erbjuder föräldraskapsstödjande insatser i området",
    );
    expect(skaggetorp!.text).toContain(
      "olisen arbetar för nolltolerans mot droger och våld med regelbundna insatser för att upptäcka narkotika bland unga; förebygger genom synlighet och återkommande trafikkontroller otillåten fordonstrafik och hänsynslös körning",
    );
  });

  it("become promises of the years that are chosen, under their own ids", () => {
    const promise = promiseOfTemplate(linkoping!, 2021, 2022, AREAS, counter());

    expect(promise.title).toBe("Medborgarlöfte Linköping 2021–2022");
    expect([isoDateOfDay(promise.fromDay), isoDateOfDay(promise.toDay)]).toEqual(["2021-01-01", "2022-12-31"]);
    expect(new Set([promise.id, ...promise.activities.map(({ id }) => id)]).size).toBe(1 + promise.activities.length);
    expect(promise.areaCodes).toEqual([]);
  });

  it("hold where their name is found among the areas, and nowhere in particular where it is not", () => {
    const here = promiseOfTemplate(skaggetorp!, 2027, 2027, AREAS, counter());
    const elsewhere = promiseOfTemplate(skaggetorp!, 2027, 2027, [AREAS[0]!], counter());

    expect(here.title).toBe("Medborgarlöfte Skäggetorp 2027");
    expect(here.areaCodes).toEqual(["0580R018"]);
    expect(elsewhere.areaCodes).toEqual([]);
  });
});
