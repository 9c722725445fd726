import type { phoneMessages as swedish } from "../sv/phone-messages.ts";

export const phoneMessages: Record<keyof typeof swedish, string> = {
  "position.show": "Show my position",
  "position.hide": "Hide my position",
  "position.here": "My position",
  "position.asking": "Asking the device where it is …",
  "position.said":
    "You are here, to within {meters, number} m. The position is not kept and is in no links, pictures or prints.",
  "position.streetMap": "Whoever hands out the street map sees which part of it is fetched.",
  "position.denied":
    "The browser may not know where you are. Allow location for this page in the browser's settings and try again.",
  "position.unavailable": "The device cannot say where it is right now. Turn location services on or go outdoors.",
  "position.timeout": "The device did not say in time where it is. Try again.",
  "position.unsupported": "The browser cannot find out where you are.",
  "position.close": "Close the message about your position",
};
