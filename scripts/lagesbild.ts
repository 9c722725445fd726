import { todayInSweden } from "../src/dataset/today.ts";
import { run } from "./cli/run.ts";

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
  nowDay: todayInSweden(new Date()),
});
