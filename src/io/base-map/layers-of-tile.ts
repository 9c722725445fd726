const LAYERS_FIELD = 3;
const NAME_FIELD = 1;
const LENGTH_DELIMITED = 2;
const MOST_LAYERS = 500;

/**
 * Names of the layers of a vector tile, without drawing any of it; null when the bytes are no vector tile.
 *
 * @see https://github.com/mapbox/vector-tile-spec/tree/master/2.1, section 4.1
 */
export function layersOfTile(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  const isWhole = eachField(bytes, (field, wireType, value) => {
    if (field !== LAYERS_FIELD || wireType !== LENGTH_DELIMITED || names.length >= MOST_LAYERS) return false;
    const name = nameOf(value);
    if (name === null) return false;
    names.push(name);
    return true;
  });
  return isWhole ? names : null;
}

function nameOf(layer: Uint8Array): string | null {
  let name: string | null = null;
  const isWhole = eachField(layer, (field, wireType, value) => {
    if (field === NAME_FIELD && wireType === LENGTH_DELIMITED) name = new TextDecoder().decode(value);
    return true;
  });
  return isWhole ? name : null;
}

/** Walks a protocol buffer's fields. @returns whether it ended where a field ends, and `read` never said stop */
function eachField(bytes: Uint8Array, read: (field: number, wireType: number, value: Uint8Array) => boolean): boolean {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return Number.NaN;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  };
  const lengthOf = (wireType: number): number => {
    switch (wireType) {
      case 0:
        return Number.isNaN(varint()) ? Number.NaN : 0;
      case 1:
        return 8;
      case LENGTH_DELIMITED:
        return varint();
      case 5:
        return 4;
      default:
        return Number.NaN;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const wireType = key % 8;
    const length = lengthOf(wireType);
    // Not a number fails here too.
    if (!(key >= 8 && length <= bytes.length - at)) return false;
    if (!read(Math.floor(key / 8), wireType, bytes.subarray(at, at + length))) return false;
    at += length;
  }
  return at === bytes.length;
}
