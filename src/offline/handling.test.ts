import { describe, expect, it } from "vitest";
import { type Asked, handlingOf } from "./handling.ts";

const SCOPE = "https://karta.example.se/trygg/";
const isOfBuild = (path: string) => path === "assets/a.js" || path === "data/incidents.csv";

function handled(path: string, how: Partial<Asked> = {}) {
  const asked = { method: "GET", url: new URL(path, SCOPE).href, isNavigation: false, isPartial: false, ...how };
  return handlingOf(asked, SCOPE, isOfBuild);
}

describe("a request on its way out", () => {
  it.each(["./", "./?visning=data", "./index.html?visning=mote#metod"])("for the page, as %s, is the page", (path) => {
    expect(handled(path, { isNavigation: true })).toEqual({ kind: "page" });
  });

  it("for a file of the build is that file, whatever is asked of it", () => {
    expect(handled("assets/a.js")).toEqual({ kind: "file", path: "assets/a.js" });
    expect(handled("data/incidents.csv?a=1")).toEqual({ kind: "file", path: "data/incidents.csv" });
  });

  it("for the operator's settings goes to the server first", () => {
    expect(handled("config.json")).toEqual({ kind: "settings" });
  });

  it.each([
    ["another server's file", "https://tiles.example.org/assets/a.js", {}],
    ["another folder's file", "../assets/a.js", {}],
    ["a file that is not of the build", "assets/b.js", {}],
    ["what is sent", "assets/a.js", { method: "POST" }],
    ["a part of a file", "assets/a.js", { isPartial: true }],
    ["a file of the browser's own", "blob:https://karta.example.se/1", {}],
  ])("for %s is left alone", (_, path, how) => {
    expect(handled(path, how)).toEqual({ kind: "network" });
  });
});
