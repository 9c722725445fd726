import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SWEDISH } from "../../src/i18n/sv/messages.ts";

/** What takes a message: the app and its scripts, not the messages themselves and not their tests. */
const code = ["src", "scripts"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.tsx?$/.test(path) && !/^src\/i18n\/|\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

const whole = new Set(Array.from(code.matchAll(/"([\w.-]+)"/g), ([, id]) => id));
/** `decision.kind.${kind}`, `${action}.what`: any value there may be meant. */
const made = Array.from(code.matchAll(/`((?:[\w.]|\$\{[^}`\n]*\})+)`/g), ([, id]) => id!.split(/\$\{[^}]*\}/))
  .filter((parts) => parts.length > 1 && parts.some((part) => /\w\.|\.\w/.test(part)))
  .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join("[\\w.-]+")}$`));

it("no message is kept that nobody says", () => {
  const unsaid = Object.keys(SWEDISH).filter((id) => !whole.has(id) && !made.some((form) => form.test(id)));

  expect(unsaid).toEqual([]);
});
