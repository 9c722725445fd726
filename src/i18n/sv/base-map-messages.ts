/** The street map, the user's own map file, and what they send. */
export const baseMapMessages = {};
