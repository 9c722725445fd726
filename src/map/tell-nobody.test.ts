import { expect, it } from "vitest";
import { tellNobody } from "./tell-nobody.ts";

it("asks for a tile without saying from which page", () => {
  expect(tellNobody("https://tiles.example.se/1/2/3.pbf")).toMatchObject({
    url: "https://tiles.example.se/1/2/3.pbf",
    referrerPolicy: "no-referrer",
  });
});
