/**
 * Every layer, bottom to top. MapLibre places labels from the top down, so what stands higher here also wins when two
 * texts want the same spot.
 */
export const DRAW_ORDER = [
  "background",
  "base-land",
  "base-built-up",
  // The choropleth lies on the land but under water, roads and names, so that places shine through without being tinted.
  "survey-fill",
  "survey-uncertain",
  // One of the three at a time.
  "density",
  "gi",
  "cells",
  "base-water",
  "base-river",
  "area-line",
  // Cases before fills, so that roads meet without a rim across the junction.
  "base-street-case",
  "base-road-case",
  "base-motorway-case",
  "base-street",
  "base-road",
  "base-motorway",
  "base-railway",
  "base-railway-ties",
  // Counted areas over the roads: what was counted is what one must see.
  "hotspot-fill",
  // A pale line under the rim, over a comparison only: its darkest colour is the rim's own hue.
  "hotspot-case",
  "hotspot-rim",
  "marked-case",
  "marked-line",
  "incident-dots",
  "mark-routes",
  // Names over areas and dots, under every symbol: they yield.
  "base-street-names",
  "base-labels-minor",
  "base-labels",
  "base-labels-major",
  "survey-labels",
  "unsafe-places",
  "request-symbols",
  "request-clusters",
  "incident-clusters",
  "incident-cluster-counts",
  // The ring round a chosen point must not be covered by a neighbour's cluster.
  "marked-ring",
  // From a marker to its badge, when that had to stand off.
  "hotspot-leaders",
  // Ranks are the key to the list: always drawn, above everything.
  "hotspot-badges",
  "marked-badge",
  // What a workspace is about lies on top of what it is seen against.
  "mark-leaders",
  "mark-places",
  "mark-rings",
  "mark-dots",
  "mark-symbols",
  "mark-groups",
  "mark-labels",
] as const;

export type MapLayer = (typeof DRAW_ORDER)[number];
