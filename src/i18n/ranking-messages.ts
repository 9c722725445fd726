import { inBothLanguages } from "./in-both-languages.ts";

/** The ranked list, its choices, and the card that says why a place is on it. */
export const rankingMessages = inBothLanguages({
  sv: {
    "order.label": "Ordning",
    "order.incidents": "Händelser",
    "order.priority": "Prioritet",
    "order.how": "Så räknas listan",

    "options.halfLife": "Halvering",
    "options.halfLife.auto": "Automatisk ({days} dagar)",
    "options.halfLife.autoUnknown": "Automatisk",
    "options.halfLife.days": "{days} dagar",
    "options.halfLife.meaning":
      "En händelse som är så gammal väger hälften så mycket som en ny. Automatisk är 365 dagar vid fler än 10 000 händelser om året, annars 730.",
    "options.adjust": "Ta bort kommunens egen förändring",
    "options.adjust.meaning":
      "Ett lugnare år i hela kommunen syns då inte som en minskning på varje plats. Gäller förändringen, inte ordningen.",
    "options.uncovered": "Räkna med sådant som närvaro avslöjar",
    "options.uncovered.meaning":
      "Narkotika och vapen som hittas vid kontroller. Fler kontroller ger fler händelser, så platserna skulle följa kontrollerna.",
    "options.leftOutOne": "{category}, {events}, räknas inte i rangordningen: fler kontroller ger fler händelser.",
    "options.leftOutMany": "{categories} räknas inte i rangordningen: fler kontroller ger fler händelser.",
    "options.leftOutItem": "{category} ({count})",

    "weights.title": "Vikter",
    "weights.presets": "Färdiga vikter",
    "weights.standard": "Standard",
    "weights.incidentsOnly": "Bara händelser",
    "weights.fearFirst": "Trygghet först",
    "weights.physicalFirst": "Skötsel först",
    "weights.value": "{percent}\u00a0%",
    "weights.spoken": "{percent} procent av vikten",
    "weights.allZero": "Alla vikter är noll. Då gäller standard.",
    "weights.stability": "{staying} av de {of} översta platserna står kvar överst om någon vikt ändras 20 %.",
    "weights.missingPhysical": "Inga fysiska åtgärder är inlästa, så skötseln är inte med.",
    "weights.missingFear": "Varken trygghetsmätning eller otrygga platser är inlästa, så otryggheten är inte med.",
    "weights.missingAtSome":
      "{count, plural, one {# plats saknar} other {# platser saknar}} svar om otrygghet. Där väger de andra delarna mer.",
    "weights.help":
      "Varje del är platsens ställning bland de listade, mellan 0 och 100. Anmälda åtgärder mäter viljan att anmäla lika mycket som behovet.",

    "part.incidents": "Händelser",
    "part.physical": "Fysiska åtgärder",
    "part.fear": "Otrygghet",
    "part.physical.short": "Åtgärder",
    "part.unknown": "inte känd",
    "priority.spoken": "Prioritet {total} av 100: {parts}",
    "priority.part": "{part} {points}",

    "list.rank": "plats {rank}",
    "list.rankRange": "plats {rank} ({low}–{high})",
    "list.significant": "statistiskt säkerställd",
    "list.against": "{recent} mot väntade {expected} på 28 dagar",
    "list.howGood": "Hur bra är listan?",
    "list.left": "Lämnat listan",
    "list.leftMeaning": "Varaktiga förra månaden, men inte med nu.",
    "list.leftMonths": "på listan {months} av 12 månadsskiften",

    "persistence.new": "ny",
    "persistence.recurring": "återkommande",
    "persistence.persistent": "varaktig",

    "verdict.increasing": "ökar",
    "verdict.decreasing": "minskar",
    "verdict.normal": "inom normal variation",
    "verdict.tooFew": "för få händelser för att märka en förändring",
    "verdict.newOnList": "ny på listan, så inte jämförd",
    "verdict.shortHistory": "för kort historik att jämföra med",

    "block.at": "{days} {from}–{to}",

    "why.title": "Varför här?",
    "why.weighsMost":
      "Prioritet {total} av 100, mest för {part, select, incidents {händelserna} physical {de fysiska åtgärderna} other {otryggheten}} ({points}).",
    "why.eventsYear": "{events} på 12 månader.",
    "why.wholePeriod": "Under hela perioden {facts}.",
    "why.eventsPeriod": "{events} i perioden, {facts}.",
    "why.density": "{ratio} gånger så tätt som genomsnittet",
    "why.what": "mest {category} ({share})",
    "why.when": "särskilt {block}",
    "why.rank": "Plats {rank}",
    "why.rankRange": "Plats {rank} ({low}–{high})",
    "why.significant": "statistiskt säkerställd",
    "why.notSignificant": "kan vara slump",
    "why.increasing": "Fler än väntat de senaste 28 dagarna ({recent} mot {expected}).",
    "why.decreasing": "Färre än väntat de senaste 28 dagarna ({recent} mot {expected}).",
    "why.increasingPlain": "Fler än väntat de senaste 28 dagarna.",
    "why.decreasingPlain": "Färre än väntat de senaste 28 dagarna.",
    "why.requests": "{count}\u00a0{n, plural, one {öppen åtgärd} other {öppna åtgärder}}.",
    "why.requestsOldest":
      "{count}\u00a0{n, plural, one {öppen åtgärd, {days, plural, one {# dag} other {# dagar}} gammal} other {öppna åtgärder, den äldsta {days, plural, one {# dag} other {# dagar}}}}.",
    "why.unsafePlaces": "{count}\u00a0{n, plural, one {utpekad otrygg plats} other {utpekade otrygga platser}}.",
    "why.survey": "{percent}\u00a0% känner sig otrygga i {area} ({low}–{high}).",
    "why.surveyUncertain": "{percent}\u00a0% känner sig otrygga i {area}, men svaren är få ({low}–{high}).",
    "why.theArea": "området",

    "card.priority": "Prioritet",
    "card.priorityOf": "{total} av 100",
    "card.priority.meaning":
      "Platsens ställning bland de {places} listade i tre avseenden, sammanvägd. Händelser är den vägda summa som ordnar listan, åtgärder de öppna efter ålder, otrygghet områdets svar och utpekade platser. 100 är högst.",
    "card.howMuch": "Hur mycket",
    "card.eventsYear": "På 12 månader",
    "card.eventsYear.meaning":
      "Med så många händelser ligger platsens vanliga nivå troligen mellan {low} och {high} om året (95 % konfidensintervall).",
    "card.likely": "troligen {low}–{high}",
    "card.chance": "Mot slumpen",
    "card.significant": "statistiskt säkerställd",
    "card.notSignificant": "kan vara slump",
    "card.notTested": "kan inte prövas",
    "card.probability": "{symbol} = {value}",
    "card.probabilityUnder": "{symbol} under {value}",
    "card.chance.meaning":
      "Jämfört med hur händelserna brukar klumpa sig i hela kommunen. Säkerställd är den plats där q är under 0,05: högst 5 % av de så utpekade väntas vara slump.",
    "card.standing": "På listan",
    "card.rank": "Plats",
    "card.rankOf": "{rank} av {places}",
    "card.rankRange": "troligen {low}–{high}",
    "card.rank.meaning":
      "Hade perioden spelats om med samma underliggande risk hade platsen i nio fall av tio hamnat mellan {low} och {high} bland de listade.",
    "card.persistence": "Status",
    "card.persistence.meaning":
      "Varaktig: på listan vid minst 9 av de 12 senaste månadsskiftena. Återkommande: vid något av de 3 senaste. Annars ny.",
    "card.persistenceShort": "för kort historik",
    "card.unknownStatus": "inte bedömd",
    "card.listedMonths": "på listan {months} av 12 månadsskiften",
    "card.last28Days": "Senaste 28 dagarna",
    "card.expected": "väntat {expected}",
    "card.ratio": "{ratio} × väntat ({low}–{high}), {p}",
    "card.ratioOpen": "{ratio} × väntat (minst {low}), {p}",
    "card.change.meaning":
      "Väntat är platsens takt under {days} dagar före de 28. Ökar eller minskar sägs bara när slumpen ger en så stor skillnad i färre än ett fall av hundra.",
    "card.changeAdjusted.meaning":
      "Väntat är platsens takt under {days} dagar före de 28, efter att hela kommunens förändring räknats bort. Ökar eller minskar sägs bara när slumpen ger en så stor skillnad i färre än ett fall av hundra.",
    "card.changeUntested.meaning":
      "Förändring prövas bara på platser som stod på listan redan före de 28 dagarna och har minst 84 dagars historik. Annars vore en minskning att vänta av sig själv.",
    "card.when": "När",
    "card.strongest": "Tätast",
    "card.blockShare": "cirka {share} av händelserna på {hours} av veckans 168 timmar",
    "card.when.meaning":
      "Råd om tid är svaga. I prov fångade de bästa 24 timmarna i veckan 25 % av nästa månads händelser på platsen, mot 14 % för timmar på måfå.",
    "card.unsafeIn": "Otrygga i {area}",
    "card.fewAnswers": "färre än 10 svar",
    "card.noPattern": "för få händelser för ett mönster",
  },
  en: {
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
  },
});
