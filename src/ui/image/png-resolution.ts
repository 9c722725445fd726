import { crc32 } from "../../io/unpack.ts";

const INCH_METERS = 0.0254;
/** The signature and the header chunk, which must come first: 8 + 4 + 4 + 13 + 4 bytes. */
const HEADER_BYTES = 33;
const METERS = 1;

/**
 * The same PNG with a `pHYs` chunk, so that a word processor lays it out at the size it was made for.
 *
 * @see Portable Network Graphics Specification (W3C, 2003), 11.3.5.3
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dotsPerMeter = Math.round(dotsPerInch / INCH_METERS);
  view.setUint32(0, 9);
  chunk.set([...new TextEncoder().encode("pHYs")], 4);
  view.setUint32(8, dotsPerMeter);
  view.setUint32(12, dotsPerMeter);
  view.setUint8(16, METERS);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEADER_BYTES));
  whole.set(chunk, HEADER_BYTES);
  whole.set(png.subarray(HEADER_BYTES), HEADER_BYTES + chunk.length);
  return whole;
}
