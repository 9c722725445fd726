import type { appearanceMessages as swedish } from "../sv/appearance-messages.ts";

export const appearanceMessages: Record<keyof typeof swedish, string> = {
  "theme.toDark": "Dark",
  "theme.toLight": "Light",
  "theme.title": "Appearance",
  "theme.choice": "Light or dark",
  "theme.system": "As the device",
  "theme.light": "Light",
  "theme.dark": "Dark",
  "theme.lead": "Applies on this device and is not part of links. Printouts are always light.",
  "accessibility.title": "Accessibility",
  "accessibility.lead":
    "Lägesbild is built for WCAG 2.2, level AA: by keyboard, screen reader, large text, high contrast and less motion.",
  "accessibility.known": "What we know does not work in full",
  "accessibility.map":
    "The map is a picture. What it shows is text in the lists and under The map as a list, among the layers of the map screen.",
  "accessibility.week": "The hours of the week are small targets. The same choice is under Days and times.",
  "accessibility.plan": "The week of the plan is wide. The same visits are under As a list.",
  "accessibility.print":
    "Printouts and saved pictures are not tagged for screen readers. The same numbers are on the page and in CSV.",
  "accessibility.tried":
    "The program is tested automatically in Chromium, not yet by people with assistive technology.",
  "accessibility.contact":
    "Tell your municipality when something does not work. Its accessibility statement says whom to turn to.",
  "accessibility.digg": "Report to DIGG",
  "accessibility.diggNote": "If you are not content with the answer. Opens at digg.se.",
  "mapList.open": "The map as a list",
  "mapList.title": "The map as a list",
  "mapList.lead":
    "What the map shows by position and colour, in words. Hotspots are in the list Hotspots, each measure on the Measures screen.",
  "mapList.leadShared":
    "What the map shows by position and colour, in words. Hotspots are in the list Hotspots. Small numbers are not shown in Shared.",
  "mapList.failed": "The list could not be fetched. Try again.",
  "mapList.areas": "Areas",
  "mapList.area": "Area",
  "mapList.unsafe": "Unsafe",
  "mapList.unsafeIn": "Unsafe, {survey}",
  "mapList.percent": "{percent} %, {answers} answers",
  "mapList.index": "index {index}, {answers} answers",
  "mapList.tooFewAnswers": "under 10 answers, not shown",
  "mapList.events": "Events in the selection",
  "mapList.requests": "Measures not done",
  "mapList.unsafePlaces": "Places named as unsafe",
  "mapList.places": "{count, plural, one {# place named as unsafe} other {# places named as unsafe}}",
  "mapList.reason": "Why",
  "mapList.onMap": "On the map",
  "mapList.show": "Show",
  "mapList.showWhat": "Show {what} on the map",
};
