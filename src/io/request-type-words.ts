import type { RequestType } from "../domain/request.ts";

/** Words that the import reads back as the same. */
export const REQUEST_TYPE_WORDS: Readonly<Record<RequestType, string>> = {
  lighting: "belysning",
  park: "parkskötsel",
  cleaning: "renhållning",
  graffiti: "klotter",
  other: "övrigt",
};
