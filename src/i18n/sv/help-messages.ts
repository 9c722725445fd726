/** First visit, help, keyboard overview, command palette. */
export const helpMessages = {};
