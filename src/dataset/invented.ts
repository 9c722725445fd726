import type { ImportedData } from "../io/import-model.ts";

/** How the generator of the built-in data begins every id. */
const INVENTED_ID = "FIKTIV-";

/**
 * Invented data stay invented when somebody hands them back as a file, also cut, sorted or mixed with real rows. Areas
 * and surveys have no ids of their own: nothing is known of them.
 */
export function holdsInvented(data: ImportedData): boolean {
  switch (data.kind) {
    case "incidents":
      return data.incidents.ids.some(isInvented);
    case "requests":
      return data.requests.some(({ id }) => isInvented(id));
    case "unsafePlaces":
      return data.unsafePlaces.some(({ id }) => isInvented(id));
    case "visits":
      return data.presence.some(({ id }) => isInvented(id));
    case "survey":
    case "areas":
      return false;
    default:
      return data satisfies never;
  }
}

function isInvented(id: string): boolean {
  return id.startsWith(INVENTED_ID);
}
