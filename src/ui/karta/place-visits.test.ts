import { describe, expect, it } from "vitest";
import { deliveryOf } from "../../analysis/delivery.ts";
import { dayOfIsoDate } from "../../domain/time.ts";
import { NO_WORK } from "../../domain/work.ts";
import { projectionFor } from "../../geo/projection.ts";
import { aDelivered, aPlace, aRow, aVisit, metersAway } from "../../testing/some-presence.ts";
import { placeVisits } from "./place-visits.ts";

const TORGET = aPlace("Torget", 0);
const PARKEN = aPlace("Parken", 2000);
const day = (text: string) => dayOfIsoDate(text)!;

describe("what is planned at a place", () => {
  const answer = deliveryOf(
    {
      presence: [aRow("near", "2026-10-18 12:00", metersAway(140)), aRow("far", "2026-10-19 12:00", metersAway(160))],
      projection: projectionFor(3006),
    },
    {
      ...NO_WORK,
      visits: [
        aVisit("done", "2026-10-05 22:00", TORGET),
        aVisit("silent", "2026-10-19 22:00", TORGET),
        aVisit("next", "2026-10-21 22:00", TORGET),
        aVisit("later", "2026-10-22 22:00", { ...TORGET, id: "new", lngLat: metersAway(50) }),
        aVisit("elsewhere", "2026-10-20 22:00", PARKEN),
      ],
      delivered: [aDelivered("d", "2026-10-05 22:00", TORGET, { visitId: "done" })],
    },
    { fromDay: day("2026-10-01"), toDay: day("2026-10-31") },
    day("2026-10-20"),
  );

  it("is what is ahead there, the nearest first, and what was last made, planned or not", () => {
    const { next, last } = placeVisits(answer, TORGET, 150);

    expect(next).toMatchObject([{ id: "next" }, { id: "later" }]);
    expect(last).toMatchObject({ id: "near" });
  });

  it("is nothing where nothing is", () => {
    expect(placeVisits(answer, aPlace("Skogen", 9000), 150)).toEqual({ next: [], last: null });
  });
});
