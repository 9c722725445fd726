/** Holds the two languages to the same keys at compile time; values are ICU messages for react-intl. */
export function inBothLanguages<Key extends string>(messages: {
  sv: Record<Key, string>;
  en: Record<NoInfer<Key>, string>;
}): { sv: Record<Key, string>; en: Record<Key, string> } {
  return messages;
}
