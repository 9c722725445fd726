import { expect, it } from "vitest";
import { metersAway } from "../../../testing/some-presence.ts";
import { wayThere } from "./way-there.ts";

const HERE = metersAway(0);

it("says how far and which way, in tens of meters and eight directions", () => {
  expect(wayThere(HERE, metersAway(0, 303))).toEqual({ meters: 300, direction: "n" });
  expect(wayThere(HERE, metersAway(300, 300))).toEqual({ meters: 420, direction: "ne" });
  expect(wayThere(HERE, metersAway(-500))).toEqual({ meters: 500, direction: "w" });
  expect(wayThere(HERE, metersAway(20, -500))).toEqual({ meters: 500, direction: "s" });
  expect(wayThere(HERE, metersAway(-300, 300)).direction).toBe("nw");
  expect(wayThere(HERE, HERE).meters).toBe(0);
});
