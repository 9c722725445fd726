/** A value or the reason there is none. Bad input is data: parsers return this instead of throwing. */
export type Result<T, E extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
