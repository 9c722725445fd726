import type { BaseMapChoice } from "../../domain/base-map.ts";

/** Under the prefix of what a full wipe erases. */
const CHOICE_KEY = "lagesbild.baseMap";
const ALLOWED_KEY = "lagesbild.baseMapAllowed";
/** Where nothing can be remembered, for this visit. */
const allowedNow = new Set<string>();

/** What was chosen on this computer; anything else than that is the schematic map, for which nothing is fetched. */
export function rememberedChoice(): BaseMapChoice {
  const [kind, id] = read(CHOICE_KEY)?.split(" ") ?? [];
  if (kind === "file") return { kind };
  return kind === "configured" && id ? { kind, id } : { kind: "schematic" };
}

export function rememberChoice(choice: BaseMapChoice): void {
  if (choice.kind === "schematic") write(CHOICE_KEY, null);
  else write(CHOICE_KEY, choice.kind === "configured" ? `configured ${choice.id}` : "file");
}

/** Has the user read, once, what a map from these servers tells them? */
export function isAllowed(origins: readonly string[]): boolean {
  const allowed = read(ALLOWED_KEY)?.split(" ") ?? [];
  return origins.every((origin) => allowed.includes(origin) || allowedNow.has(origin));
}

export function allow(origins: readonly string[]): void {
  const isKept = write(ALLOWED_KEY, [...new Set([...(read(ALLOWED_KEY)?.split(" ") ?? []), ...origins])].join(" "));
  if (!isKept) for (const origin of origins) allowedNow.add(origin);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage blocked: nothing is remembered
  }
}

/** @returns false when storage is blocked */
function write(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch (error) {
    console.info("base map not remembered", error);
    return false;
  }
}
