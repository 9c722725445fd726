import { todayInSweden } from "../src/dataset/today.ts";
import { run } from "./cli/run.ts";

// `| head` stops reading when it has enough: no fault of ours, and no reason for a stack trace.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
  nowDay: todayInSweden(new Date()),
});
