/** What the workspaces of plans, measures and promises share. */
export const workMessages = {
  "work.failed": "Ändringen gick inte att göra. Allt är som före. Försök igen.",
  "work.masked": "Det här ser ut som en personuppgift och sparas som •••.",
  "work.shared": "Det här visas bara i Internt. Byt vy högst upp.",
  "smallMap.km": "{count} km",
  "smallMap.m": "{count} m",
  "work.actor.police": "Polis",
  "work.actor.guards": "Ordningsvakter",
  "work.actor.hosts": "Trygghetsvärdar",
  "work.actor.fieldGroup": "Fältgrupp",
  "work.actor.nightWalkers": "Nattvandrare",
  "work.actor.other": "Annan",
  "work.actor.named": "{kind}, {name}",
  "work.actor.untold": "Inte sagt vem",
};
