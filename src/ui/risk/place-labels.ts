/** In pixels from the upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A text that wants to stand beside a dot. */
export interface WantedLabel {
  readonly dot: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 3;

/**
 * Where labels can stand beside their dots without covering a dot, each other, `taken` boxes or the frame's edge: right of
 * the dot, left, above, below or at a corner, the first that is free. Those that fit nowhere are left out; the earlier goes first.
 *
 * @returns one box per wanted label, in the same order; null where there is no room
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  dots: readonly Dot[],
  dotRadius: number,
  frame: Box,
  taken: readonly Box[],
): (Box | null)[] {
  const occupied = [
    ...taken,
    ...dots.map(({ x, y }) => ({
      left: x - dotRadius,
      top: y - dotRadius,
      width: 2 * dotRadius,
      height: 2 * dotRadius,
    })),
  ];
  return wanted.map(({ dot, width, height }) => {
    const { x, y } = dots[dot]!;
    const away = dotRadius + GAP;
    const near = dotRadius + 1;
    const corners = [
      [x + away, y - height / 2],
      [x - away - width, y - height / 2],
      [x - width / 2, y - away - height],
      [x - width / 2, y + away],
      [x + near, y - near - height],
      [x + near, y + near],
      [x - near - width, y - near - height],
      [x - near - width, y + near],
    ] as const;
    for (const [left, top] of corners) {
      const box = { left, top, width, height };
      if (!isWithin(box, frame) || occupied.some((other) => overlaps(box, other))) continue;
      occupied.push(box);
      return box;
    }
    return null;
  });
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** The place that covers fewest of some boxes; the first of equals. */
export function freePlace(places: readonly Box[], boxes: readonly Box[]): Box {
  const covered = places.map((place) => boxes.filter((box) => overlaps(place, box)).length);
  return places[covered.indexOf(Math.min(...covered))]!;
}

/** The nearest dot within reach of a point; -1 when there is none. */
export function dotNear(dots: readonly Dot[], x: number, y: number, reach: number): number {
  let nearest = -1;
  let least = reach;
  dots.forEach((dot, i) => {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance > least) return;
    least = distance;
    nearest = i;
  });
  return nearest;
}

function isWithin(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left + box.width <= frame.left + frame.width &&
    box.top + box.height <= frame.top + frame.height
  );
}
