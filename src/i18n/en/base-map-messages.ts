import type { baseMapMessages as swedish } from "../sv/base-map-messages.ts";

export const baseMapMessages: Record<keyof typeof swedish, string> = {
  "baseMap.title": "Base map",
  "baseMap.schematic": "Schematic map",
  "baseMap.schematicShort": "schematic",
  "baseMap.schematicAbout": "Comes with the page and works without a network. Nothing is fetched from elsewhere.",
  "baseMap.configured": "Street map: {name}",
  "baseMap.sent":
    "The map is fetched from {hosts}. Those who run the server can see this computer's network address and which parts of the map are shown. Incidents, choices and everything else on the page are never sent.",
  "baseMap.sentHere": "The map is fetched from the same server as the page. Nothing is sent elsewhere.",
  "baseMap.turnOn": "Fetch the street map",
  "baseMap.opening": "Opening the map …",
  "baseMap.file": "Your own map file",
  "baseMap.file.about":
    "A file that ends in .pmtiles. It is read on this computer and sent nowhere. It can also be dropped on the page.",
  "baseMap.file.choose": "Choose a map file",
  "baseMap.file.chooseAnother": "Choose another map file",
  "baseMap.file.show": "Show the map",
  "baseMap.file.shown": "{name} is shown as the base map. The file is only read on this computer.",
  "baseMap.file.keep": "Keep the map in the browser",
  "baseMap.file.kept": "The map will be here next time, without a network too.",
  "baseMap.file.notKept": "The map is shown until the page is closed.",
  "baseMap.file.copying": "The map is being copied",
  "baseMap.file.cancel": "Cancel",
  "baseMap.file.cancelled": "The map is not kept. It is shown until the page is closed.",
  "baseMap.file.noRoom":
    "The map is {size} and there is no room for it in the browser. It is shown until the page is closed. A file of the municipality alone takes less room.",
  "baseMap.file.impossible":
    "The browser cannot keep files here. The map is shown until the page is closed. It takes https and a recent browser, outside private mode.",
  "baseMap.file.otherKept": "In the browser there is {name}, {size}.",
  "baseMap.file.forget": "Remove",
  "baseMap.instead": "The schematic map is shown meanwhile.",
  "baseMap.asking": "Trying …",
  "baseMap.useSchematic": "Use the schematic map",
  "baseMap.credits": "Street map, {name}:",
  "baseMap.noCredits": "The file does not say whose map it is.",
  "baseMap.wipe": "your map file, if it is kept in the browser",
  "baseMap.trouble.offline": "The computer has no network, so the street map cannot be fetched.",
  "baseMap.trouble.unreachable": "The street map cannot be fetched: {subject} does not answer.",
  "baseMap.trouble.refused": "The street map cannot be fetched: {subject} does not hand it out.",
  "baseMap.trouble.otherHost":
    "Part of the street map is at {subject}, which is not allowed here. Whoever deploys the page can add the server to config.json and build again.",
  "baseMap.trouble.noRanges":
    "The street map cannot be fetched: {subject} only hands out the whole file. The server must answer requests for parts of a file (range).",
  "baseMap.trouble.notAMap": "There is no map in {subject} that can be read. A map file must be PMTiles, version 3.",
  "baseMap.trouble.damaged": "The map in {subject} is damaged. Make or fetch the file again.",
  "baseMap.trouble.unknownTiles":
    "The map in {subject} has tiles of a kind that cannot be shown. Vector tiles (MVT) and pictures (PNG, JPEG, WebP, AVIF) can.",
  "baseMap.trouble.unknownCompression":
    "The map in {subject} is packed in a way that the browser does not read. Pack it with gzip.",
  "baseMap.trouble.elsewhere": "The map in {subject} does not show the municipality.",
  "baseMap.trouble.fileGone":
    "The map file of the last visit is no longer here. Choose it again under Base map, and keep it in the browser if it should be here next time.",
  "baseMap.trouble.fileUnreadable":
    "{subject} can no longer be read. The file may have been moved or changed. Choose it again under Base map.",
  "baseMap.trouble.badConfig":
    "The list of street maps, config.json, cannot be read. Whoever deploys the page needs to mend it.",
  "baseMap.trouble.unforeseen": "The base map could not be opened.",
  "baseMap.trouble.notConfigured": "The street map that was chosen is no longer in the list. Choose another base map.",
  "baseMap.trouble.notAllowed":
    "The street map is now at {subject}. Nothing is fetched from there until you choose it under Base map.",
};
