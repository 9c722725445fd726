import type { DataKind } from "../domain/source.ts";
import { FIELDS_OF_KIND, type Field } from "./import-model.ts";

/** A header without case, diacritics, spaces and punctuation: `N (SWEREF 99 TM)` → `nsweref99tm`. */
export function normalizeHeader(header: string): string {
  return header
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** The same without what stands in parentheses, mostly a unit: `Svarande (n)` → `svarande`. */
export function normalizeHeaderWithoutUnit(header: string): string {
  return normalizeHeader(header.replace(/\([^)]*\)/g, ""));
}

type Names = Partial<Record<Field, readonly string[]>>;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

const ID =
  words(`id handelseid eventid incidentid brottsid arendeid arendenummer arendenr arende diarienummer diarienr dnr
  knummer knr lopnummer lopnr nummer nr number radid recordid record objectid objektid fid gid uuid guid casenumber caseno caseid
  referens referensnummer reference platsid punktid requestid uid`);

const PLACE: Names = {
  latLon:
    words(`latlon latlong latlng koordinat koordinater coordinates coordinate gps locationgps position location point
    geopoint geometry geom wkt shape lage`),
};

/** Names per kind, best first, as `normalizeHeader` writes them. */
export const NAMES: Record<DataKind, Names> = {
  incidents: {
    id: ID,
    from: words(`fran from datumfran frandatum frantid franochmed fromdatum datumfrom fromdate datefrom fromtime fromdatetime
      startdatum starttid starttidpunkt start startdate starttime startdatetime handelsedatum handelsetid handelsetidpunkt
      handelsedatumfran handelsetidfran handelsefran handelsedatumfrom handelsetidfrom brottsdatumfrom brottstidfrom
      tidfrom nar brottsdatum brottstid brottsdatumfran brottstidfran brottfran datum
      datumtid datumochtid datumtidfran tidpunkt tidpunktfran date datetime timestamp occurred occurredat occurredon
      occurreddate incidentdate incidentdatetime eventdate eventdatetime reporteddate anmaldatum anmalningsdatum tidfran tid
      time dag begin begindate dateocc`),
    fromTime:
      words(`klockslag klockslagfran kl klockan tid tidfran frantid franklockslag starttid starttime timefrom fromtime
      handelsetid brottstid time clock timeocc klocktid fromkl`),
    to: words(`till to datumtill tilldatum tilltid tillochmed tom tomdatum datumtom todate dateto totime todatetime slutdatum sluttid
      sluttidpunkt slut enddate endtime enddatetime end handelsedatumtill handelsetidtill handelsetill brottsdatumtill
      brottstidtill brotttill handelsedatumtom handelsetidtom brottsdatumtom brottstidtom datumtom tidtom datumtidtill tidpunkttill tidtill`),
    toTime: words("klockslagtill tidtill tilltid tillklockslag sluttid endtime timeto totime tillkl"),
    category:
      words(`kategori category kategorinamn huvudkategori brottskategori brottstyp handelsetyp handelsekategori brott
      brottsrubricering rubricering typ type primarytype crimetype offence offense offensetype crime crimecategory incidenttype
      eventtype loccat handelse rubrik klass`),
    subcategory:
      words(`underkategori subcategory subkategori undertyp subtype underrubrik brottskod secondarytype detalj
      detaljkategori description`),
    placeName:
      words(`platsnamn plats handelseplats brottsplats ort postort locationname placename place kommun kommunnamn municipality
      stad city lan county locationdescription`),
    ...PLACE,
  },
  requests: {
    id: ID,
    reported:
      words(`anmald anmaldatum anmalningsdatum anmaldes anmalan inkommen inkommet inkom inkomdatum inkommendatum skapad
      skapaddatum registrerad registreringsdatum reported reporteddate datereported created createdat createddate opened openeddate
      rapporterad rapportdatum mottagen datum date startdatum`),
    type: words(
      `typ arendetyp typavarende type category kategori arendekategori atgardstyp requesttype servicetype issuetype slag felkod feltyp`,
    ),
    status: words("status arendestatus state tillstand lage handlaggningsstatus"),
    closed:
      words(`atgardad atgardat atgardaddatum atgardatdatum atgardsdatum datumatgardad avslutad avslutat avslutaddatum
      avslutsdatum klar klardatum klart stangd stangddatum closed closedat closeddate dateclosed completed completeddate resolved
      resolveddate slutdatum fardig fardigdatum`),
    description: words(
      "beskrivning description text kommentar fritext meddelande arendetext comment notering anmarkning",
    ),
    owner:
      words(`ansvarig ansvarigenhet ansvarigorganisation ansvarigforvaltning utforare utforandeenhet agare anlaggningsagare
      fastighetsagare vaghallare markagare forvaltning forvaltare owner responsible assignedto`),
    ...PLACE,
    latLon: PLACE.latLon!.filter((name) => name !== "lage"),
  },
  unsafePlaces: {
    id: ID,
    date: words("datum date dag insamlad inrapporterad tidpunkt noterad dialogdatum vandringsdatum"),
    reason:
      words(`orsak anledning reason varfor skal motiv motivering otrygghetsorsak kommentar comment beskrivning description
      synpunkt upplevelse text problem varforotryggt varforotrygg varforotryggplats`),
    ...PLACE,
  },
  survey: {
    areaCode: words(
      "omradeskod omradekod areacode kod code areaid omradesid regsokod regso desokod deso nykokod nyko kommundelskod",
    ),
    areaName: words("omrade omradesnamn areaname area namn name kommundel stadsdel bostadsomrade regsonamn"),
    survey: words("matning matar undersokning omgang ar year survey wave matningsar tidpunkt period matomgang"),
    question: words("fraga question indikator fragetext fragestallning indicator item pastaende"),
    percent:
      words(`andelprocent andel procent percent share andelotrygga otrygga otryggaprocent andelotryggaprocent otryggprocent
      andeltrygga trygga tryggaprocent andeltryggaprocent pct percentage varde value`),
    index: words("index trygghetsindex otrygghetsindex indexvarde score"),
    answers: words(
      `antalsvar antalsvarande svarande svar answers respondents antal n nsvar responses antalrespondenter totaltantalsvar
      antalsvartotalt antalsvartotal antalsvaranden antalbesvarade svarsantal bas`,
    ),
  },
  visits: {
    id: [...ID, ...words("besoksid besokid besoksnummer passid visitid")],
    from: words(`start starttid starttidpunkt startat startdatum startdate starttime startdatetime besokt besoksstart besokstart
      besokstid besoksdatum besoksdag passdatum passstart fran from franochmed frandatum frantid fromdate fromtime ankomst
      ankomsttid arrival arrived datum datumtid datumochtid tidpunkt datetime timestamp visited visitedat date dag nar tid time`),
    fromTime:
      words(`klockslag klockslagfran kl klockan tid tidfran frantid franklockslag starttid starttime timefrom fromtime
      besokstid ankomsttid time clock klocktid fromkl`),
    to: words(`slut sluttid sluttidpunkt slutdatum slutat besoksslut besokslut passslut till tillochmed tilldatum tilltid tom
      todate totime end endtime endedat enddatetime avgang avgangstid departure left`),
    toTime: words("klockslagtill tidtill tilltid tillklockslag sluttid endtime timeto totime tillkl avgangstid"),
    minutes:
      words(`minuter antalminuter minut min minutes langd langdmin langdminuter langdiminuter varaktighet varaktighetmin
      varaktighetminuter besokslangd narvaromin narvarominuter tidpaplats tidpaplatsmin tidpaplatsminuter minuterpaplats
      duration durationmin durationminutes`),
    placeName: words(
      `plats platsnamn besoksplats besoktplats namnpaplats besoktplatsnamn place placename location locationname stalle`,
    ),
    actor:
      words(`vem aktor actor utforare utfordav utford utforandeenhet enhet resurs resurstyp aktorstyp funktion yrkesgrupp styrka
      patrull team lag unit crew resource organisation verksamhet personalgrupp personalslag who`),
    ...PLACE,
  },
  areas: {
    areaCode:
      words(`kod code areacode areaid omradeskod omradekod regsokod regso desokod deso nykokod nyko kommundelskod id
      objectid fid`),
    areaName: words(
      "namn name areaname omradesnamn omrade regsonamn desonamn nykonamn kommundel stadsdel omradnamn title label",
    ),
  },
};

const SYSTEM = "(sweref99tm|sweref99[0-9]{0,4}|sweref|rt90[a-z0-9]*|wgs84|epsg[0-9]{4,5}|dd|deg|grader)?";
const COORDINATE = "(koordinat|koord|coordinate|coord|led|pos)?";

function axisPattern(names: string): RegExp {
  return new RegExp(`^(${SYSTEM}(${names})${COORDINATE}|(${names})${COORDINATE}${SYSTEM})$`);
}

// In RT 90 and in older Swedish practice x points north; the values tell in the end (see guess-coordinates).
const NORTH_NAMES = "lat|latitud|latitude|breddgrad|n|nord|norr|north|northing|nordlig|y";
const EAST_NAMES = "lon|long|lng|longitud|longitude|langdgrad|e|o|ost|oster|east|easting|ostlig|x";
const NORTH = axisPattern(NORTH_NAMES);
const EAST = axisPattern(EAST_NAMES);

const NORTH_WORD = new RegExp(`^(${NORTH_NAMES})$`);
const EAST_WORD = new RegExp(`^(${EAST_NAMES})$`);
/** Words that mean an axis whatever stands beside them; `n`, `norr` and `long` need company that speaks of places. */
const SURE_WORD = /^(lat|latitude?|breddgrad|northing|lon|lng|longitude?|langdgrad|easting)$/;
/** What else may stand in a coordinate's header: words for place, system and unit, and the numbers of zones. */
const PLACE_WORD =
  /^(koordinat(er)?|koord|coordinates?|coord|geo|gps|point|punkt|location|position|pos|plats|handelseplats|brottsplats|arendeplats|led|axel|zon|sweref(99)?(tm)?|tm|rt90|wgs(84)?|epsg|gon|v|m|meter|dd|deg|grader|\d+)$/;

/** Which axis a header names, judged by the header alone. */
export function axisOf(header: string): "lat" | "lon" | null {
  const name = normalizeHeader(header).replace(/^(geo|location|koordinat|koord)(?=lat|lon|lng|[nexy]$)/, "");
  const isRt90 = name.includes("rt90");
  if (isRt90 && /^x|rt90x/.test(name)) return "lat";
  if (isRt90 && /^y|rt90y/.test(name)) return "lon";
  return NORTH.test(name) ? "lat" : EAST.test(name) ? "lon" : axisAmongWords(header);
}

/** `plats_lat`, `Koordinat nord`, `N_15_00`, `E (m)`: one word is an axis, and the others do not speak against it. */
function axisAmongWords(header: string): "lat" | "lon" | null {
  const words = header.split(/[^\p{L}\p{N}]+/u).flatMap((word) => normalizeHeader(word) || []);
  const axes = words.filter((word) => NORTH_WORD.test(word) || EAST_WORD.test(word));
  const [axis] = axes;
  if (axis === undefined || axes.length > 1) return null;
  if (!SURE_WORD.test(axis) && !words.every((word) => word === axis || PLACE_WORD.test(word))) return null;
  return NORTH_WORD.test(axis) ? "lat" : "lon";
}

const KNOWN_NAMES = new Set(Object.values(NAMES).flatMap((names) => Object.values(names).flat()));

/** True when the cell could be the header of some column of some kind. */
export function isKnownHeader(cell: string): boolean {
  return (
    KNOWN_NAMES.has(normalizeHeader(cell)) || KNOWN_NAMES.has(normalizeHeaderWithoutUnit(cell)) || axisOf(cell) !== null
  );
}

const TIME_NAMES = new Set(
  Object.values(NAMES).flatMap((names) =>
    (["from", "fromTime", "to", "toTime", "reported", "closed", "date"] as const).flatMap(
      (field) => names[field] ?? [],
    ),
  ),
);

/** True when a column of that name holds times. */
export function isTimeHeader(header: string): boolean {
  return TIME_NAMES.has(normalizeHeader(header)) || TIME_NAMES.has(normalizeHeaderWithoutUnit(header));
}

/** Fields a kind cannot do without; each group needs one of its members. */
export const REQUIRED: Record<DataKind, readonly (readonly Field[])[]> = {
  incidents: [["from"], ["lat", "latLon"], ["lon", "latLon"]],
  requests: [["type"], ["lat", "latLon"], ["lon", "latLon"]],
  unsafePlaces: [
    ["lat", "latLon"],
    ["lon", "latLon"],
  ],
  survey: [["areaCode", "areaName"], ["percent", "index"], ["answers"]],
  visits: [["from"], ["lat", "latLon", "placeName"], ["lon", "latLon", "placeName"]],
  areas: [],
};

export function missingFields(kind: DataKind, columns: Partial<Record<Field, number>>): Field[] {
  return REQUIRED[kind]
    .filter((group) => group.every((field) => columns[field] === undefined))
    .map((group) => group[0]!);
}

export function fieldsInOrder(kind: DataKind, columns: Partial<Record<Field, number>>): Field[] {
  return FIELDS_OF_KIND[kind].filter((field) => columns[field] !== undefined);
}
