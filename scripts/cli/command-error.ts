/** The command cannot be done, and this sentence says why. Shown as it is; the exit code is 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
