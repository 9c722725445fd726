import type { mapMessages as swedish } from "../sv/map-messages.ts";

export const mapMessages: Record<keyof typeof swedish, string> = {
  "map.zoomIn": "Zoom in",
  "map.zoomOut": "Zoom out",
  "map.toggleAttribution": "Show or hide sources",
  "map.schematic": "Schematic map",
  "map.unavailable":
    "The map cannot be drawn: this browser lacks WebGL 2. The list shows the same places. Turn on hardware acceleration or open the page in a newer browser.",
  "map.requestGroup": "{count, plural, one {# request} other {# requests}}{overdue, plural, =0 {} other {, # overdue}}",
  "map.legend.incident": "one incident",
  "map.legend.hotspot": "hotspot: the counted area and its rank",
  "map.legend.hotspotArea": "hotspot: the counted area",
  "map.legend.uncertain": "uncertain, fewer than 30 answers",
  "map.legend.hidden": "not shown, fewer than 10 answers",
  "map.legend.unsafePlace": "place that someone has named as unsafe",
  "map.legend.request.lighting": "lighting",
  "map.legend.request.park": "parks",
  "map.legend.request.cleaning": "cleaning",
  "map.legend.request.graffiti": "graffiti",
  "map.legend.request.other": "other",
  "map.legend.status.open": "open",
  "map.legend.status.inProgress": "in progress",
  "map.legend.status.closed": "closed",
};
