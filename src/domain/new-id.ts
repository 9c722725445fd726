/**
 * The id of something the user makes: 80 random bits in hexadecimal. Two tabs, or two people who open each other's
 * pictures, know nothing of each other's ids; that any two of a million are the same has a chance of one in 10¹².
 *
 * `crypto.randomUUID` does not exist on an intranet page without https.
 */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  return [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
