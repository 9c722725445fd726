import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configuredMaps, contentSecurityPolicy, policyFor } from "../../scripts/build/content-security-policy.ts";

const POLICY = policyFor(configuredMaps());
const STREET_MAP = { id: "a", name: "A", kind: "style", attribution: null } as const;

const guide = readFileSync("docs/deploy.md", "utf8");
const nginx = /```nginx\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
const caddy = /```caddy\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";

describe("the guide for operators", () => {
  it.each([
    ["nginx", /add_header Content-Security-Policy "([^"]*)" always;/.exec(nginx)?.[1]],
    ["Caddy", /^\s*Content-Security-Policy "([^"]*)"$/m.exec(caddy)?.[1]],
  ])("has %s send the policy of the build, and keep others from framing the page", (_, policy) => {
    expect(policy).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it("has both servers send the same headers", () => {
    const ofNginx = [...nginx.matchAll(/add_header ([\w-]+) ("[^"]*") always;/g)].map(
      ([, name, value]) => `${name} ${value}`,
    );
    const ofCaddy = [...caddy.matchAll(/^\s+([A-Z][\w-]+) ("[^"]*")$/gm)].map(([, name, value]) => `${name} ${value}`);

    expect(ofNginx.length).toBeGreaterThan(5);
    expect(ofCaddy).toEqual(ofNginx);
  });

  it("names every package that the app is delivered with", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };

    const missing = Object.keys(dependencies).filter(
      (name) => !new RegExp(`^\\|.*(?<![\\w/-])${name}(?![\\w/-])`, "m").test(guide),
    );
    expect(missing).toEqual([]);
  });
});

describe("the policy of the build", () => {
  it("is the one that is written into the page", () => {
    const { transformIndexHtml } = contentSecurityPolicy();
    const [tag] = (transformIndexHtml as unknown as () => { attrs: Record<string, string> }[])();

    expect(tag!.attrs).toEqual({ "http-equiv": "Content-Security-Policy", content: POLICY });
  });

  it("forbids what it does not name, and opens no way out or in", () => {
    const directives = new Map(POLICY.split("; ").map((text) => [text.split(" ")[0]!, text.split(" ").slice(1)]));

    expect(directives.get("default-src")).toEqual(["'none'"]);
    // Not covered by default-src: each must be closed by name.
    for (const name of ["base-uri", "form-action"]) expect(directives.get(name)).toEqual(["'none'"]);
    for (const name of ["object-src", "frame-src", "child-src", "media-src"]) expect(directives.has(name)).toBe(false);
    expect(directives.get("script-src")).toEqual(["'self'"]);
    expect(directives.get("connect-src")).toEqual(["'self'", "https://tiles.openfreemap.org"]);
    expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect(POLICY.replace(/connect-src [^;]*/, "")).not.toMatch(/https?:/);
    expect(POLICY).not.toMatch(/\*|unsafe-eval|(?<!style-src-attr )'unsafe-inline'/);
  });

  it("opens the way to the servers of the street maps, each once and for fetching alone", () => {
    const policy = policyFor({
      baseMaps: [
        { ...STREET_MAP, url: "https://b.example.se/style.json", hosts: ["https://a.example.se"] },
        { ...STREET_MAP, url: "https://a.example.se/other.json", hosts: [] },
        { ...STREET_MAP, url: "kartor/egen.pmtiles", hosts: [] },
      ],
    });

    expect(policy).toBe(
      policyFor({ baseMaps: [] }).replace(
        "connect-src 'self'",
        "connect-src 'self' https://a.example.se https://b.example.se",
      ),
    );
  });

  it("opens none when no street map is configured", () => {
    expect(policyFor({ baseMaps: [] })).toContain("connect-src 'self';");
  });
});
