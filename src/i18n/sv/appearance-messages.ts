/** Light and dark, and what is said of accessibility. */
export const appearanceMessages = {};
