import type { Plugin } from "vite";

/**
 * What the built page may do: run its own scripts and workers, read its own files, and nothing else. No host outside
 * the page's own can be reached, whatever a file that the user opens may contain.
 *
 * `style-src-attr` is open because React writes computed geometry as style attributes; `blob:` in `img-src` is the
 * map's own pictures, and saved files. Trusted Types: no text becomes HTML or a script, wherever it comes from; what may
 * all the same is in `src/trusted-types.ts`.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

/** Writes the policy into the built page. The dev server needs inline scripts for reloading and goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}
