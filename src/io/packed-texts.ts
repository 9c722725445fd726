/** What the head says of packed texts. */
export interface TextsHead {
  readonly count: number;
  /** Texts and bytes of each block, in order. */
  readonly blocks: readonly (readonly [texts: number, bytes: number])[];
  /** Texts with half a character in them (from a cut UTF-16 file), which UTF-8 cannot write: by index. */
  readonly odd: readonly (readonly [index: number, text: string])[];
}

export interface PackedTexts {
  readonly head: TextsHead;
  /** UTF-16 units in each text. */
  readonly lengths: Uint32Array;
  /** UTF-8, the texts of a block after each other. */
  readonly blocks: readonly Uint8Array[];
}

const TEXTS_PER_BLOCK = 4096;
/** A block is one string while it is coded; a string cannot be as long as a file. */
const UNITS_PER_BLOCK = 1 << 22;
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Many short texts as bytes, by blocks: coding them one by one would take ten times as long. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const encoder = new TextEncoder();
  const lengths = new Uint32Array(texts.length);
  const odd: [number, string][] = [];
  const sizes: [number, number][] = [];
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < texts.length; ) {
    let to = from;
    let units = 0;
    while (to < texts.length && to - from < TEXTS_PER_BLOCK && units < UNITS_PER_BLOCK) {
      lengths[to] = texts[to]!.length;
      units += lengths[to]!;
      to++;
    }
    let block = texts.slice(from, to);
    if (HALF_CHARACTER.test(block.join("\n"))) {
      block = block.map((text, index) => {
        if (!HALF_CHARACTER.test(text)) return text;
        odd.push([from + index, text]);
        lengths[from + index] = 0;
        return "";
      });
    }
    const bytes = encoder.encode(block.join(""));
    sizes.push([to - from, bytes.length]);
    blocks.push(bytes);
    from = to;
  }
  return { head: { count: texts.length, blocks: sizes, odd }, lengths, blocks };
}

/** The other way; null when the parts do not fit each other. */
export function unpackTexts(head: TextsHead, lengths: Uint32Array, blocks: readonly Uint8Array[]): string[] | null {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const texts: string[] = [];
  for (const [index, [count]] of head.blocks.entries()) {
    const block = decoder.decode(blocks[index]);
    const end = texts.length + count;
    if (end > lengths.length) return null;
    let offset = 0;
    while (texts.length < end) {
      const next = offset + lengths[texts.length]!;
      texts.push(block.slice(offset, next));
      offset = next;
    }
    if (offset !== block.length) return null;
  }
  if (texts.length !== head.count) return null;
  for (const [index, text] of head.odd) {
    if (index >= texts.length) return null;
    texts[index] = text;
  }
  return texts;
}
