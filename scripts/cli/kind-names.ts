import type { DataKind } from "../../src/domain/source.ts";

/** What a file may hold, as the command line calls it. */
export const KIND_NAMES: Record<DataKind, string> = {
  incidents: "inträffade händelser",
  requests: "fysiska åtgärder",
  unsafePlaces: "otrygga platser",
  survey: "trygghetsmätning",
  visits: "genomförd närvaro",
  areas: "områden",
};
