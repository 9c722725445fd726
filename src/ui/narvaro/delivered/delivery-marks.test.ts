import { describe, expect, it } from "vitest";
import { deliveryOf } from "../../../analysis/delivery.ts";
import { placeKey } from "../../../domain/presence.ts";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { NO_WORK } from "../../../domain/work.ts";
import { projectionFor } from "../../../geo/projection.ts";
import { aDelivered, aPlace, aRow, aVisit, metersAway } from "../../../testing/some-presence.ts";
import { deliveryMarks, placesOfDelivery } from "./delivery-marks.ts";

const TORGET = aPlace("Torget", 0);
const PARKEN = aPlace("Parken", 2000);
const STATIONEN = aPlace("Stationen", 4000);
const day = (text: string) => dayOfIsoDate(text)!;

describe("what was delivered, on the map", () => {
  const answer = deliveryOf(
    { presence: [aRow("r", "2026-10-07 12:00", metersAway(100))], projection: projectionFor(3006) },
    {
      ...NO_WORK,
      visits: [
        aVisit("v1", "2026-10-05 22:00", TORGET),
        aVisit("v2", "2026-10-06 22:00", TORGET),
        aVisit("v3", "2026-10-06 22:00", PARKEN),
        aVisit("v4", "2026-10-28 22:00", STATIONEN),
      ],
      delivered: [
        aDelivered("d1", "2026-10-05 22:00", TORGET, { visitId: "v1" }),
        aDelivered("d2", "2026-10-05 12:00", TORGET),
      ],
    },
    { fromDay: day("2026-10-01"), toDay: day("2026-10-31") },
    day("2026-10-20"),
  );

  it("is one mark per place: how many, nobody yet, or an exclamation mark where nobody came", () => {
    const marks = deliveryMarks(placesOfDelivery(answer), placeKey(PARKEN), ({ name }) => name);

    expect(marks.map(({ tooltip, look, label, chosen }) => [tooltip, look, label, chosen])).toEqual([
      ["Torget", "done", "3", false],
      ["Parken", "missed", "!", true],
      ["Stationen", "planned", "", false],
    ]);
  });
});
