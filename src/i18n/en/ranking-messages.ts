import type { rankingMessages as swedish } from "../sv/ranking-messages.ts";

export const rankingMessages: Record<keyof typeof swedish, string> = {
  "order.label": "Order",
  "order.incidents": "Incidents",
  "order.priority": "Priority",
  "order.how": "How the list is made",

  "options.halfLife": "Halving",
  "options.halfLife.auto": "Automatic ({days} days)",
  "options.halfLife.autoUnknown": "Automatic",
  "options.halfLife.days": "{days} days",
  "options.halfLife.meaning":
    "An incident this old weighs half as much as a new one. Automatic is 365 days above 10,000 incidents a year, otherwise 730.",
  "options.adjust": "Take out the municipality’s own change",
  "options.adjust.meaning":
    "A calmer year everywhere then does not show as a decrease at every place. It concerns the change, not the order.",
  "options.uncovered": "Include what presence itself uncovers",
  "options.uncovered.meaning":
    "Drugs, and weapons found in searches. More searches find more of them, so the places would follow the searches.",
  "options.leftOutOne": "{category}, {events}, does not count in the ranking: more searches find more incidents.",
  "options.leftOutMany": "{categories} do not count in the ranking: more searches find more incidents.",
  "options.leftOutItem": "{category} ({count})",

  "weights.title": "Weights",
  "weights.presets": "Ready-made weights",
  "weights.standard": "Standard",
  "weights.incidentsOnly": "Incidents only",
  "weights.fearFirst": "Safety first",
  "weights.physicalFirst": "Upkeep first",
  "weights.value": "{percent}\u00a0%",
  "weights.spoken": "{percent} per cent of the weight",
  "weights.allZero": "All weights are zero. The standard ones then apply.",
  "weights.stability": "{staying} of the top {of} places stay at the top if any weight changes by 20 %.",
  "weights.missingPhysical": "No physical measures are loaded, so upkeep is not included.",
  "weights.missingFear": "Neither a safety survey nor unsafe places are loaded, so fear is not included.",
  "weights.missingAtSome":
    "{count, plural, one {# place has} other {# places have}} no answers on fear. There the other parts weigh more.",
  "weights.help":
    "Each part is how the place stands among the listed, between 0 and 100. Requests measure the will to report as much as the need.",

  "part.incidents": "Incidents",
  "part.physical": "Physical measures",
  "part.fear": "Fear",
  "part.physical.short": "Measures",
  "part.unknown": "not known",
  "priority.spoken": "Priority {total} of 100: {parts}",
  "priority.part": "{part} {points}",

  "list.rank": "place {rank}",
  "list.rankRange": "place {rank} ({low}–{high})",
  "list.significant": "statistically significant",
  "list.against": "{recent} against {expected} expected in 28 days",
  "list.howGood": "How good is the list?",
  "list.left": "Left the list",
  "list.leftMeaning": "Persistent last month, but not listed now.",
  "list.leftMonths": "on the list at {months} of 12 month ends",

  "persistence.new": "new",
  "persistence.recurring": "recurring",
  "persistence.persistent": "persistent",

  "verdict.increasing": "increasing",
  "verdict.decreasing": "decreasing",
  "verdict.normal": "within normal variation",
  "verdict.tooFew": "too few incidents to notice a change",
  "verdict.newOnList": "new on the list, so not compared",
  "verdict.shortHistory": "history too short to compare",

  "block.at": "{days} {from}–{to}",

  "why.title": "Why here?",
  "why.weighsMost":
    "Priority {total} of 100, mostly for {part, select, incidents {its incidents} physical {its physical measures} other {how people feel}} ({points}).",
  "why.eventsYear": "{events} in 12 months.",
  "why.wholePeriod": "Over the whole period {facts}.",
  "why.eventsPeriod": "{events} in the period, {facts}.",
  "why.density": "{ratio} times as dense as the average",
  "why.what": "mostly {category} ({share})",
  "why.when": "especially {block}",
  "why.rank": "Place {rank}",
  "why.rankRange": "Place {rank} ({low}–{high})",
  "why.significant": "statistically significant",
  "why.notSignificant": "may be chance",
  "why.increasing": "More than expected in the last 28 days ({recent} against {expected}).",
  "why.decreasing": "Fewer than expected in the last 28 days ({recent} against {expected}).",
  "why.increasingPlain": "More than expected in the last 28 days.",
  "why.decreasingPlain": "Fewer than expected in the last 28 days.",
  "why.requests": "{count}\u00a0open {n, plural, one {measure} other {measures}}.",
  "why.requestsOldest":
    "{count}\u00a0open {n, plural, one {measure, {days, plural, one {# day} other {# days}} old} other {measures, the oldest {days, plural, one {# day} other {# days}}}}.",
  "why.unsafePlaces": "{count}\u00a0{n, plural, one {place} other {places}} named as unsafe.",
  "why.survey": "{percent}\u00a0% feel unsafe in {area} ({low}–{high}).",
  "why.surveyUncertain": "{percent}\u00a0% feel unsafe in {area}, but the answers are few ({low}–{high}).",
  "why.theArea": "the area",

  "card.priority": "Priority",
  "card.priorityOf": "{total} of 100",
  "card.priority.meaning":
    "How the place stands among the {places} listed in three respects, weighed together. Incidents is the weighted sum that orders the list, measures the open ones by age, fear the area’s answers and the places named. 100 is highest.",
  "card.howMuch": "How much",
  "card.eventsYear": "In 12 months",
  "card.eventsYear.meaning":
    "With that many incidents the place’s usual level probably lies between {low} and {high} a year (95 % confidence interval).",
  "card.likely": "probably {low}–{high}",
  "card.chance": "Chance",
  "card.significant": "statistically significant",
  "card.notSignificant": "may be chance",
  "card.notTested": "cannot be tested",
  "card.notShared": "not shown in the shared view",
  "card.probability": "{symbol} = {value}",
  "card.probabilityUnder": "{symbol} under {value}",
  "card.chance.meaning":
    "Compared with how incidents tend to cluster in the whole municipality. A place is significant when q is under 0.05: at most 5 % of those pointed out are expected to be chance.",
  "card.standing": "On the list",
  "card.rank": "Place",
  "card.rankOf": "{rank} of {places}",
  "card.rankRange": "probably {low}–{high}",
  "card.rank.meaning":
    "Had the period been played again with the same underlying risk, the place would in nine cases of ten have come between {low} and {high} among the listed.",
  "card.persistence": "Status",
  "card.persistence.meaning":
    "Persistent: listed at 9 or more of the last 12 month ends. Recurring: at any of the last 3. Otherwise new.",
  "card.persistenceShort": "history too short",
  "card.unknownStatus": "not assessed",
  "card.listedMonths": "listed at {months} of 12 month ends",
  "card.last28Days": "Last 28 days",
  "card.expected": "{expected} expected",
  "card.ratio": "{ratio} × expected ({low}–{high}), {p}",
  "card.ratioOpen": "{ratio} × expected (at least {low}), {p}",
  "card.change.meaning":
    "Expected is the place’s pace over the {days} days before the 28. Increasing or decreasing is said only when chance gives such a difference in fewer than one case of a hundred.",
  "card.changeAdjusted.meaning":
    "Expected is the place’s pace over the {days} days before the 28, with the change of the whole municipality taken out. Increasing or decreasing is said only when chance gives such a difference in fewer than one case of a hundred.",
  "card.changeUntested.meaning":
    "Change is tested only at places that were on the list before the 28 days and have at least 84 days of history. Otherwise a decrease would be expected by itself.",
  "card.when": "When",
  "card.strongest": "Densest",
  "card.blockShare": "about {share} of the incidents in {hours} of the week’s 168 hours",
  "card.when.meaning":
    "Advice on time is weak. In trials the best 24 hours of the week caught 25 % of next month’s incidents at the place, against 14 % for hours at random.",
  "card.unsafeIn": "Feel unsafe in {area}",
  "card.fewAnswers": "fewer than 10 answers",
  "card.noPattern": "too few incidents for a pattern",
};
