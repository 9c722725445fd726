/** The day on which a picture is made, on the Swedish wall clock. */
export function today(): string {
  return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone: "Europe/Stockholm" }).format(new Date());
}
