/** Where the ranked list is, for the link that skips what lies before it. */
export const LIST_ID = "listan";
