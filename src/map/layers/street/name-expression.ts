import type { ExpressionSpecification } from "maplibre-gl";

/** The Swedish name, else the local one. An empty text is no name. */
export const NAME: ExpressionSpecification = [
  "case",
  isNamed("name:sv"),
  ["get", "name:sv"],
  isNamed("name_sv"),
  ["get", "name_sv"],
  ["coalesce", ["get", "name"], ""],
];

function isNamed(property: string): ExpressionSpecification {
  return ["!=", ["to-string", ["get", property]], ""];
}
