import type { offlineMessages as swedish } from "../sv/offline-messages.ts";

export const offlineMessages: Record<keyof typeof swedish, string> = {
  "offline.title": "Works without network",
  "offline.ready": "Lägesbild starts without network in this browser.",
  "offline.preparing": "Fetching what is needed to start without network …",
  "offline.unavailable":
    "This browser does not keep the program. The page works for as long as it is open, but needs the network to start.",
  "offline.about": "The program and the example data are kept. They hold none of your data.",
  "offline.remove":
    "Erase everything removes your data but not the program. Remove the program in the browser's settings for site data.",
  "offline.version": "Version {version} ({build})",
  "offline.versionOnly": "Version {version}",
  "offline.install": "Install",
  "offline.installAbout": "Lägesbild gets an icon and a window of its own.",
  "offline.newVersion": "There is a new version.",
  "offline.asked": "Another tab wants to switch to the new version.",
  "offline.switch": "Switch now",
  "offline.later": "Later",
  "offline.waiting":
    "Waiting for {others, plural, one {another tab} other {# other tabs}}. Choose Switch now there too, or close {others, plural, one {it} other {them}}.",
  "offline.switching": "Switching version …",
  "offline.cancel": "Cancel",
  "offline.inHand.dialog": "Close the dialog first, then you can switch version.",
  "offline.inHand.draft": "You have something begun. Save it or discard it, then you can switch version.",
  "offline.inHand.unkept":
    "What you have done is not kept in the browser. Save it as a file before you switch version.",
  "offline.taken": "Lägesbild has switched version. Reload the page when you are done.",
  "offline.partGone":
    "A part of the page could not be fetched. The network may be gone, or the server has a new version. What you have saved is still there.",
  "offline.reload": "Reload",
};
