/** The sheet, and one's own position. */
export const phoneMessages = {
  "position.show": "Visa min plats",
  "position.hide": "Dölj min plats",
  "position.here": "Min plats",
  "position.asking": "Frågar enheten var den är …",
  "position.said":
    "Du är här, på {meters, number} m när. Platsen sparas inte och följer inte med i länkar, bilder eller utskrifter.",
  "position.streetMap": "Den som lämnar ut gatukartan ser vilken del av kartan som hämtas.",
  "position.denied":
    "Webbläsaren får inte veta var du är. Tillåt plats för sidan i webbläsarens inställningar och försök igen.",
  "position.unavailable": "Enheten kan inte säga var den är just nu. Slå på platstjänster eller gå ut i det fria.",
  "position.timeout": "Enheten hann inte säga var den är. Försök igen.",
  "position.unsupported": "Webbläsaren kan inte ta reda på var du är.",
  "position.close": "Stäng meddelandet om din plats",
};
