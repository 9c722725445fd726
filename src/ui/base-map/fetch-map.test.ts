import { EtagMismatch } from "pmtiles";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mapFetcher, remoteFile } from "./fetch-map.ts";

const ORIGIN = "https://tiles.example.se";
const FILE = `${ORIGIN}/a.pmtiles`;
const never = new AbortController().signal;

const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal("document", { baseURI: "https://lage.example.se/" });
  vi.stubGlobal("location", { origin: "https://lage.example.se" });
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", asked);
  asked.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a street map's server", () => {
  it("is asked only when it is one of those that the user was told of", async () => {
    const { fetch } = mapFetcher([ORIGIN], never);
    asked.mockResolvedValue(new Response("{}"));

    await fetch(`${ORIGIN}/style.json`);
    await fetch("https://lage.example.se/kartor/style.json");
    await expect(fetch("https://other.example.com/t/1/2/3.pbf")).rejects.toMatchObject({
      trouble: { why: "otherHost", subject: "other.example.com" },
    });

    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("is told neither who asks nor from which page", async () => {
    asked.mockResolvedValue(new Response("{}"));

    await mapFetcher([ORIGIN], never).fetch(`${ORIGIN}/style.json`);

    expect(asked.mock.calls[0]![1]).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  });

  it("that does not answer, hands nothing out or is behind a dead network is told apart", async () => {
    const { fetch } = mapFetcher([ORIGIN], never);
    const trouble = () => fetch(`${ORIGIN}/a`).catch((error: { trouble: unknown }) => error.trouble);

    asked.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await trouble()).toEqual({ why: "unreachable", subject: "tiles.example.se" });
    asked.mockResolvedValueOnce(new Response("", { status: 404 }));
    expect(await trouble()).toEqual({ why: "refused", subject: "tiles.example.se" });
    vi.stubGlobal("navigator", { onLine: false });
    asked.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await trouble()).toEqual({ why: "offline", subject: "tiles.example.se" });
  });
});

describe("a file on a server", () => {
  const file = () => remoteFile(FILE, mapFetcher([ORIGIN], never));

  it("is fetched in parts", async () => {
    asked.mockResolvedValue(new Response("abc", { status: 206, headers: { etag: '"1"' } }));

    const part = await file().getBytes(10, 3);

    expect(asked.mock.calls[0]![1]).toMatchObject({ headers: { range: "bytes=10-12" } });
    expect(new TextDecoder().decode(part.data)).toBe("abc");
    expect(part.etag).toBe('"1"');
  });

  it("that is only handed out whole is not fetched over and over", async () => {
    asked.mockResolvedValue(new Response("x".repeat(100), { status: 200, headers: { "content-length": "100" } }));

    await expect(file().getBytes(0, 10)).rejects.toMatchObject({ trouble: { why: "noRanges" } });
  });

  it("may be whole when it is smaller than what was asked for", async () => {
    asked.mockResolvedValue(new Response("abc", { status: 200, headers: { "content-length": "3" } }));

    expect((await file().getBytes(0, 100)).data.byteLength).toBe(3);
  });

  it("that has been replaced since its first part is read anew", async () => {
    asked.mockResolvedValue(new Response("abc", { status: 206, headers: { etag: '"2"' } }));

    await expect(file().getBytes(10, 3, undefined, '"1"')).rejects.toBeInstanceOf(EtagMismatch);
  });
});
