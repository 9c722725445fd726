import { expect, test } from "vitest";
import { knownPlacesOf, placeNamed } from "./known-places.ts";

const TORGET = { name: "Stora torget", lngLat: [15.6214, 58.4108] } as const;

test("a name is found whatever its case and the spaces around it, and not by a part of it", () => {
  const known = knownPlacesOf([[TORGET]]);

  expect(placeNamed(known, "  STORA  torget ")).toEqual(TORGET.lngLat);
  expect(placeNamed(known, "torget")).toBeNull();
  expect(placeNamed(known, "")).toBeNull();
});

test("a name that two places have is nobody's, but the same place a few steps away is one", () => {
  const near = { name: "stora torget", lngLat: [15.6234, 58.4108] } as const;
  const far = { name: "Stora torget", lngLat: [15.65, 58.4] } as const;

  expect(placeNamed(knownPlacesOf([[TORGET, near]]), "Stora torget")).toEqual(near.lngLat);
  expect(placeNamed(knownPlacesOf([[TORGET, far]]), "Stora torget")).toBeNull();
  expect(placeNamed(knownPlacesOf([[TORGET, far, near]]), "Stora torget")).toBeNull();
});

test("the first list that knows a name says where it is", () => {
  const planned = { name: "Stora torget", lngLat: [15.7, 58.45] } as const;

  expect(placeNamed(knownPlacesOf([[planned], [TORGET]]), "Stora torget")).toEqual(planned.lngLat);
});
