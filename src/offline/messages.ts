/** What the page may ask of its service worker. */
export type ToServiceWorker =
  /** Every open page has agreed to the new version. */
  { readonly kind: "switch" };
