import { weightedPicker } from "./random.ts";

/** Who mends what, in the invented data: units and companies, never persons. Empty where nobody has said. */
const OWNERS: Readonly<Record<string, readonly (readonly [owner: string, weight: number])[]>> = {
  belysning: [
    ["Tekniska verken", 14],
    ["Gata", 3],
    ["Fastighetsägare", 2],
    ["", 1],
  ],
  parkskötsel: [
    ["Park och natur", 16],
    ["Fastighetsägare", 2],
    ["", 2],
  ],
  renhållning: [
    ["Gata", 10],
    ["Park och natur", 6],
    ["Fastighetsägare", 3],
    ["", 1],
  ],
  klotter: [
    ["Fastighetsägare", 9],
    ["Gata", 7],
    ["Tekniska verken", 3],
    ["", 1],
  ],
  övrigt: [
    ["Gata", 8],
    ["Park och natur", 4],
    ["Fastighetsägare", 4],
    ["", 4],
  ],
};

/** The owner of each request, by its type. */
export function inventOwners(types: readonly string[], random: () => number): string[] {
  const draw = new Map(
    Object.entries(OWNERS).map(([type, owners]) => [type, weightedPicker(owners.map(([, weight]) => weight))]),
  );
  return types.map((type) => {
    const owners = OWNERS[type];
    if (!owners) throw new Error(`Nobody owns requests of ${type}`);
    return owners[draw.get(type)!(random)]![0];
  });
}
