import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openBaseMap } from "./open-base-map.ts";
import { allow } from "./remembered-choice.ts";

vi.mock("../../map/tile-archives.ts", () => ({ serveTiles: vi.fn() }));

const CONFIG = {
  baseMaps: [
    { id: "a", name: "A", kind: "style", url: "https://new.example.se/style", hosts: ["https://b.example.se"] },
  ],
};
const asked = vi.fn<(url: string | URL) => Promise<Response>>();
const open = () => openBaseMap({ kind: "configured", id: "a" }, [15, 58, 16, 59], new AbortController().signal);

beforeEach(() => {
  const remembered = new Map([["lagesbild.baseMapAllowed", "https://old.example.se https://b.example.se"]]);
  vi.stubGlobal("document", { baseURI: "https://lage.example.se/" });
  vi.stubGlobal("location", { origin: "https://lage.example.se" });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => remembered.get(key) ?? null,
    setItem: (key: string, value: string) => void remembered.set(key, value),
  });
  vi.stubGlobal("fetch", asked);
  asked.mockReset();
  asked.mockImplementation(
    async (url) => new Response(`${url}`.endsWith("config.json") ? JSON.stringify(CONFIG) : "{}"),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks nothing of servers that the map has moved to since it was chosen, until they are agreed to", async () => {
  const trouble = { why: "notAllowed", subject: "new.example.se, b.example.se" };
  const hostsAsked = () => asked.mock.calls.map(([url]) => new URL(url).host);

  await expect(open()).rejects.toMatchObject({ trouble });
  expect(hostsAsked()).toEqual(["lage.example.se"]);

  allow(["https://new.example.se"]);
  await expect(open()).rejects.toMatchObject({ trouble: { why: "notAMap" } });
  expect(hostsAsked()).toContain("new.example.se");
});

it("remembers for this visit what is agreed to where storage is blocked", async () => {
  vi.stubGlobal("localStorage", undefined);

  await expect(open()).rejects.toMatchObject({ trouble: { why: "notAllowed" } });
  allow(["https://new.example.se", "https://b.example.se"]);

  await expect(open()).rejects.toMatchObject({ trouble: { why: "notAMap" } });
});
