/**
 * The page's policy forbids making HTML or scripts out of text anywhere in it (Trusted Types), so that nothing in a file
 * can become an element, whatever a component or a library does with it. Two things are let through: text with no other
 * elements than plain links, which is how the map is told its sources, and workers of the app's own. Imported before all
 * that starts workers.
 */
const PLAIN_LINK = /<a href="https:\/\/[^"<>]*" target="_blank" rel="noopener">|<\/a>/g;

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

trustedTypes?.createPolicy("default", {
  createHTML(text) {
    if (!text.replace(PLAIN_LINK, "").includes("<")) return text;
    throw new TypeError(`Text that would become HTML: ${text.slice(0, 200)}`);
  },
  createScriptURL(address) {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`No script is started from ${address}`);
  },
});

/** Not in TypeScript's library yet, and not in every browser. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(address: string): string },
  ): unknown;
}
