import { backtest } from "./backtest.ts";
import { CommandError } from "./command-error.ts";
import type { CommandIo } from "./command-io.ts";
import { hotspots } from "./hotspots.ts";
import { inspect } from "./inspect.ts";

const COMMANDS: Record<string, (args: readonly string[], io: CommandIo) => Promise<void>> = {
  inspect,
  hotspots,
  backtest,
};

const USAGE = `Lägesbild på kommandoraden

  npm run -s lagesbild -- inspect FIL… [--json] [--table BLAD] [--columns lat=latitude,lon=longitude,from=date]
      [--input-crs EPSG]
  npm run -s lagesbild -- hotspots --incidents FIL… --out FIL.csv|.geojson [--requests FIL] [--unsafe-places FIL]
      [--survey FIL] [--areas FIL] [--from DATUM --to DATUM] [--radius 150] [--places 20] [--half-life auto]
      [--method discs] [--dialect excel|gis] [--input-crs EPSG] [--columns …]
  npm run -s lagesbild -- backtest --incidents FIL… [--months 12] [--places 20] [--radius 150] [--half-life auto]
      [--include-uncovered] [--input-crs EPSG] [--columns …] [--json]
`;

/** @returns the exit code: 0 when done, 2 when it could not be, with one sentence */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = "", ...args] = argv;
  if (name === "" || name === "--help" || name === "-h" || args.includes("--help")) {
    io.out(USAGE);
    return name === "" ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command)
      throw new CommandError(`${name} är inget kommando; kommandona är ${Object.keys(COMMANDS).join(", ")}.`);
    await command(args, io);
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    io.say(`${sentence}\n`);
    return 2;
  }
}

/** Null for our own mistakes, which must be seen whole. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("ERR_PARSE_ARGS")) return null;
  const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `${option} är inget val som kommandot känner till.`;
  return `${option} ska ha ett värde av rätt slag.`;
}
