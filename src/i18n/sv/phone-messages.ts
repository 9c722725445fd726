/** The sheet, and one's own position. */
export const phoneMessages = {};
