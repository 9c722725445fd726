/** The longest text that a field of the work takes. */
export const MOST_SIGNS = 10_000;
/** Of the texts of a report: several pages. */
export const MOST_REPORT_SIGNS = 100_000;
