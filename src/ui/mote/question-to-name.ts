/**
 * "otrygga" says enough of the survey's first question when that is what it asks; of any other the question itself must be
 * said, or the room takes a share of something else for it.
 *
 * @returns null where no question needs to be named
 */
export function questionToName(question: string, first: string | undefined): string | null {
  return question === first && /otrygg|unsafe/i.test(question) ? null : question;
}
