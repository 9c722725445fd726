export const mapMessages = {
  "map.zoomIn": "Zooma in",
  "map.zoomOut": "Zooma ut",
  "map.toggleAttribution": "Visa eller dölj källor",
  "map.schematic": "Schematisk karta",
  "map.unavailable":
    "Kartan kan inte ritas: webbläsaren saknar WebGL 2. Listan visar samma platser. Slå på maskinvaruacceleration eller öppna sidan i en nyare webbläsare.",
  "map.requestGroup":
    "{count, plural, one {# ärende} other {# ärenden}}{overdue, plural, =0 {} other {, # över tiden}}",
  "map.legend.incident": "en händelse",
  "map.legend.hotspot": "hotspot: den räknade ytan och dess rang",
  "map.legend.hotspotArea": "hotspot: den räknade ytan",
  "map.legend.uncertain": "osäkert underlag, under 30 svar",
  "map.legend.hidden": "visas inte, under 10 svar",
  "map.legend.unsafePlace": "otrygg plats som någon har pekat ut",
  "map.legend.request.lighting": "belysning",
  "map.legend.request.park": "parkskötsel",
  "map.legend.request.cleaning": "renhållning",
  "map.legend.request.graffiti": "klotter",
  "map.legend.request.other": "övrigt",
  "map.legend.status.open": "öppen",
  "map.legend.status.inProgress": "pågår",
  "map.legend.status.closed": "åtgärdad",
};
