const KEY = "lagesbild.recentCommands";
const MOST = 6;

/** The commands used last, newest first. Storage may be closed to us: then there are none. */
export function recentCommands(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return []; // blocked, or written by somebody else
  }
}

export function rememberCommand(id: string) {
  try {
    const recent = [id, ...recentCommands().filter((other) => other !== id)].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch (error) {
    console.info("command not remembered", error);
  }
}
