/** The ranked list, its choices, and the card that says why a place is on it. */
export const rankingMessages = {
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
    "Med så många händelser ligger platsens vanliga nivå troligen mellan {low} och {high} om året (95\u00a0% konfidensintervall).",
  "card.likely": "troligen {low}–{high}",
  "card.chance": "Mot slumpen",
  "card.significant": "statistiskt säkerställd",
  "card.notSignificant": "kan vara slump",
  "card.notTested": "kan inte prövas",
  "card.notShared": "visas inte i den delade vyn",
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
};
