/**
 * Common given and family names in Sweden, by sound and not by origin: enough of them to tell a column of people from
 * a column of places. A name that is not here is still found when its neighbours in the column are.
 */

const words = (text: string) => new Set(text.split(/\s+/).filter((word) => word !== ""));

const GIVEN_NAMES = words(`
  adam ahmed albin alex alexander alexandra ali alice alicia alma alva amanda amina amir anders andreas anette anita
  ann anna anne annika anton arvid astrid august axel barbro bengt birgit birgitta björn bo bosse britt camilla carin
  carina carl carolina caroline cecilia charlotte christer christian christina christoffer clara claes dan daniel
  david ebba edvin elias elin elisabeth ella elsa emelie emil emilia emma emmanuel erik erika erland ester eva evelina
  fatima felicia felix filip folke fredrik frida fredrika georg gabriel gerd gun gunilla gunnar gustaf gustav göran
  gösta hanna hans harald hassan helen helena helene henrik henry hugo håkan hussein ibrahim ida inga ingegerd inger
  ingrid ines irene isabella isak ivar jakob jan jasmine jens jenny jesper jessica joakim joel johan johanna john
  jonas jonathan jonna josef josefin josefine julia karin karl kajsa katarina kent kenneth kerstin kevin kim kjell
  klara klas kristian kristina kristoffer kurt lars lea leif lena lennart leo liam lilly lina linda linn linnea
  linnéa linus lisa lisbeth lotta louise lovisa lucas ludvig lukas magnus maja malin maja marcus margareta maria
  mariana marianne marie markus martin mathias mats mattias matilda max melvin mia michael mikael milo moa mohamed
  mohammad mohammed monica monika märta mustafa nathalie nicklas niklas nils noah nora ola olga olivia olle olof
  omar oscar oskar ove patrik paul paulina per pernilla peter petra pia pontus ragnar rasmus rebecca rebecka rickard
  rikard robert robin roger roland rolf ronja rune rut ruth sabina said samir samuel sandra sara sarah sebastian
  selma sigrid signe simon siv sofia sofie solveig staffan stefan stella sten stig stina susanna susanne sven svante
  theo theodor therese thomas tilda tilde tim tobias tomas tommy tor torbjörn tore torsten tove tuva ulf ulla ulrik
  ulrika urban vera veronica victor victoria viktor viktoria vilhelm vilma vincent wilhelm william wilma yasmin
  yusuf yvonne zahra åke åsa örjan östen maryam nadia leyla layla aisha abdi abdullah mariam jamal khalid karim reza
  sanna tina ronny conny benny jimmy johnny jörgen rosa maud mona nina nikola milan ivan goran dragan ana marko`);

const FAMILY_NAMES = words(`
  ahmed ahlgren ahlström ali alm andersen andersson andreasson aronsson arvidsson axelsson backman backlund bengtsson
  berg bergman berggren berglund bergqvist bergstrand bergström bengtson björk björklund blom blomberg blomqvist
  boström broberg carlsson claesson dahl dahlberg dahlgren dahlin dahlström danielsson davidsson edlund edström
  ek ekberg eklund ekman ekström eliasson engström englund ericsson eriksson falk fransson fredriksson friberg forsberg
  forslund gabrielsson gunnarsson gustafsson gustavsson hagström hallberg hansson hassan hedberg hedlund hedström
  hellström hermansson henriksson holm holmberg holmgren holmqvist holmström håkansson isaksson ivarsson jacobsson
  jakobsson jansson jensen johannesson johansson johnsson jonasson jonsson josefsson jönsson jörgensen karlsson
  khan kjellberg kristensen kristiansson larsson lind lindberg lindblad lindblom lindgren lindholm lindqvist lindström
  ljung ljungberg lund lundberg lundgren lundin lundqvist lundström löfgren löfqvist magnusson malm malmberg malmström
  mattsson martinsson melin mohamed mohammed mårtensson månsson möller nguyen nielsen nilsson norberg nordin nordström
  norén nyberg nygren nyman nyström nylander olofsson olsson omar palm palmgren paulsson persson petersson pettersson
  roos rosén sandberg sandström sjöberg sjögren sjöstrand sjöström skog skoglund söderberg söderlund söderström
  sten stenberg stenström strand strandberg ström strömberg sundberg sundin sundqvist sundström svensson svärd
  samuelsson sandgren viklund wallin wall wallgren wahlberg wahlström westberg westerberg westerlund wester wikström
  winberg vikström zetterberg åberg åkerlund åkesson åström öberg öhman östlund petrovic jovanovic nikolic kovacevic
  al-rashid hussein ibrahim abdi yilmaz kaya demir haddad nasser kowalski nowak korhonen virtanen nieminen`);

/** Words that make a place of what stands beside them. */
const PLACE_WORD =
  /(gatan|gata|vägen|väg|torget|torg|gränden|gränd|stigen|stig|allén|allé|parken|park|plan|platsen|plats|skolan|skola|gymnasium|gymnasiet|centrum|kyrka|kyrkan|kyrkogård|bron|badet|hallen|arena|stadion|station|stationen|sjukhus|sjukhuset|fältet|området|område|bibliotek|museum|hamn|hamnen|rondellen|rondell|backen|kvarn|gård|gården|hotell|köpcentrum|galleria|ab|kb|hb|norra|södra|östra|västra|kommun|län|street|road|square)$/;

/**
 * Does a cell name a person: `Eva Andersson`, `Andersson, Eva`, `Andersson Eva Maria`? A given and a family name are
 * asked for, since `Karl Johan` and `Lars Väg` may be streets.
 *
 * @param isHinted the header speaks of names: then one of the two is enough
 */
export function namesPerson(cell: string, isHinted: boolean): boolean {
  const text = cell.trim();
  if (text.length < 3 || text.length > 60 || /[\d@;:/()]/.test(text)) return false;
  const parts = text.split(/,?\s+/).map((part) => part.replace(/\.$/, ""));
  if (parts.length > 5 || parts.length < (isHinted ? 1 : 2)) return false;
  const lower = parts.map((part) => part.toLocaleLowerCase("sv"));
  if (!parts.every((part) => /^\p{Lu}[\p{L}'’-]*$/u.test(part))) return false;
  if (lower.some((part) => PLACE_WORD.test(part) && !isFamilyName(part))) return false;
  const given = lower.flatMap((part, i) => (isGivenName(part) ? [i] : []));
  const family = lower.flatMap((part, i) => (isFamilyName(part) ? [i] : []));
  if (isHinted) return given.length > 0 || family.length > 0;
  return given.some((i) => family.some((j) => i !== j));
}

function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word) || word.split("-").every((part) => GIVEN_NAMES.has(part));
}

function isFamilyName(word: string): boolean {
  return (
    FAMILY_NAMES.has(word) || /\p{L}{2}sson$/u.test(word) || word.split("-").every((part) => FAMILY_NAMES.has(part))
  );
}
