import type { Pile } from "../domain/source.ts";

/** What the import says of a point of false precision, as a Swedish sentence. */
export function describePile({ count, of, label, name, lngLat: [lng, lat] }: Pile): string {
  const events = `${grouped(count)} av ${grouped(of)} händelser ligger på exakt samma punkt`;
  switch (label) {
    case "municipality":
      return `${events}, kommunens mittpunkt.`;
    case "county":
      return `${events}, länets mittpunkt.`;
    case "named":
      return `${events}, i filen kallad ${name}.`;
    case "unnamed":
      return `${events} (${degrees(lat)}, ${degrees(lng)}).`;
    default:
      return label satisfies never;
  }
}

/** What becomes of the events of `piles`; empty when there are none. */
export function describePiles(piles: readonly Pile[]): string {
  if (piles.length === 0) return "";
  const which = piles.length === 1 ? "Punkten" : "Punkterna";
  return `${which} hålls utanför hotspots, men händelserna räknas med i allt annat.`;
}

function degrees(value: number): string {
  return value.toFixed(5).replace(".", ",");
}

/** Groups of three apart by a no-break space, as Swedish numbers are. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}
