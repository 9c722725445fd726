/** Light and dark, and what is said of accessibility. */
export const appearanceMessages = {
  "theme.toDark": "Mörkt",
  "theme.toLight": "Ljust",
  "theme.title": "Utseende",
  "theme.choice": "Ljust eller mörkt",
  "theme.system": "Som enheten",
  "theme.light": "Ljust",
  "theme.dark": "Mörkt",
  "theme.lead": "Gäller på den här enheten och följer inte med i länkar. Utskrifter är alltid ljusa.",
};
