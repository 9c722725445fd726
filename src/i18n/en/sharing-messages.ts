import type { sharingMessages as swedish } from "../sv/sharing-messages.ts";

export const sharingMessages: Record<keyof typeof swedish, string> = {
  "shared.fewerThan": "fewer than {least}",
  "shared.fewerEvents": "fewer than {least} incidents",
  "shared.withheld": "not shown",
  "shared.withheldEvents": "number not shown",
  "view.label": "View",
  "view.internal": "Internal",
  "view.shared": "Shared",
  "view.internal.help": "Internal: everything is shown, single incidents too.",
  "view.shared.help":
    "Shared: for open meetings, press and web. No single points; counts under {least} are shown as fewer than {least}.",
  "view.least": "Least count",
  "view.fewerThan": "fewer than {least}",
  "view.mark": "SHARED",
  "view.whole": "Whole period",
  "view.years": "Year",
  "view.tertials": "Four months",
  "view.tertial": "{year}, third {number}",
  "view.months": "Month",
  "view.ownMonths": "{from} to {to}",
  "view.periodReason": "In the shared view, choose whole months, thirds of years or years.",
  "view.timeReason":
    "Weekday and hour cannot be chosen in the shared view: such narrow selections can point out single incidents.",
  "view.categoryReason": "Categories are chosen by group in the shared view.",
  "view.hoursReason":
    "In the shared view, hours are shown only for the whole municipality, all categories and at least 12 months.",
  "view.withheldReason": "“Not shown” protects a smaller number that could otherwise be worked out.",
  "view.layerReason": "Points and cells are not shown in the shared view.",
  "view.listWithheld":
    "The selection is too small for a list in the shared view. Choose a longer period, more groups or more areas.",
  "view.dataWithheld": "Facts about the files are shown internally only.",
  "view.otherGroups": "Other groups",
  "group.violence": "Violence and threats",
  "group.theft": "Theft and burglary",
  "group.damage": "Damage",
  "group.disorder": "Disorder",
  "group.drugs": "Drugs",
  "group.traffic": "Traffic",
  "group.other": "Other",
};
