/**
 * Personal data by their form: personnummer and samordningsnummer, Swedish phone numbers, e-mail addresses. Each
 * pattern keeps away from the middle of longer numbers and codes, such as coordinates and diarienummer.
 */

const BEFORE = String.raw`(?<![\p{L}\p{N}_+-]|\d[.,:])`;
const AFTER = String.raw`(?![\p{L}\p{N}_]|[-+.,:/]\d)`;

const PERSONAL_NUMBER = new RegExp(
  String.raw`${BEFORE}((?:19|20)?\d{2})(\d{2})(\d{2})\s?([-+–]?)\s?(\d{4})${AFTER}`,
  "gu",
);

/** `+46 70 123 45 67`, `0046-13-12 34 56`, `+46 (0)13-20 60 00`. */
const INTERNATIONAL_PHONE = /(?<![\p{L}\p{N}_+])(?:\+|00)46[\s-]?(?:\(0\))?(?:[\s-]?\d){7,10}(?!\d)/gu;
/** `0701234567`, `070-123 45 67`, `073 123 45 67`. */
const MOBILE = new RegExp(String.raw`${BEFORE}07[02369](?:[\s-]{0,3}\d){7}${AFTER}`, "gu");
/** `013-12 34 56`, `08-123 456 78`, `0141-123 45`: an area code, a hyphen, and a number that does not begin with zero. */
const LANDLINE = new RegExp(
  String.raw`${BEFORE}(?:08\s?[-–]\s?[1-9](?: ?\d){5,7}|0[1-69]\d\s?[-–]\s?[1-9](?: ?\d){4,7}|0[1-69]\d{2}\s?[-–]\s?[1-9](?: ?\d){4,5})${AFTER}`,
  "gu",
);
/** `013 12 34 56`, `08 123 456 78`: without the hyphen the groups must be those of a phone number. */
const SPACED_LANDLINE = new RegExp(
  String.raw`(?<!\d )${BEFORE}(?:0[1-69]\d [1-9]\d{1,2} \d{2} \d{2}|08 [1-9]\d{2} \d{2,3} \d{2})${AFTER}`,
  "gu",
);
const PHONES = [INTERNATIONAL_PHONE, MOBILE, LANDLINE, SPACED_LANDLINE];

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/gu;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** From this year of birth on, a number whose end could be a clock is taken for a time: `202509072215`. */
const YOUNGEST_TOLD_FROM_TIMES = 2015;
const THIS_CENTURY_UNTIL = 35;

/** The text with every personnummer, phone number and e-mail address as `•••`; the same string when there is none. */
export function maskPersonal(text: string): string {
  if (!mayBePersonal(text)) return text;
  let masked = text.replace(EMAIL, MASK);
  masked = masked.replace(PERSONAL_NUMBER, (match, ...parts: string[]) => (isPersonalNumber(parts) ? MASK : match));
  for (const pattern of PHONES) masked = masked.replace(pattern, MASK);
  return masked;
}

const MASK = "•••";

/** A whole cell that is a personnummer or samordningsnummer, with a valid date and checksum. */
export function isPersonalNumberCell(cell: string): boolean {
  const text = cell.trim();
  if (text.length < 10 || text.length > 18) return false;
  const [match] = text.matchAll(PERSONAL_NUMBER);
  return match !== undefined && match[0] === text && isPersonalNumber(match.slice(1) as string[]);
}

export function isPhoneCell(cell: string): boolean {
  const text = cell.trim();
  if (text.length < 8 || text.length > 30 || !/^[+0]/.test(text)) return false;
  return PHONES.some((pattern) => [...text.matchAll(pattern)].some(([match]) => match === text));
}

export function isEmailCell(cell: string): boolean {
  if (!cell.includes("@")) return false;
  const text = cell.trim();
  return [...text.matchAll(EMAIL)].some(([match]) => match === text);
}

/**
 * An id that is someone's personnummer, phone number or address. Ten digits in a row are not enough here: one in a
 * hundred serial numbers would pass for a personnummer, in a column that is not one.
 */
export function isPersonalId(id: string): boolean {
  if (id.length < 6) return false;
  const first = id.charCodeAt(0);
  const startsLikeNumber = (first >= 48 && first <= 57) || first === 43;
  if (startsLikeNumber && id.length >= 10 && id.length <= 18) {
    if (!/^\d{10}$/.test(id) && isPersonalNumberCell(id)) return true;
    if (!/^\d+$/.test(id) && isPhoneCell(id)) return true;
  }
  if (id.includes("@") && isEmailCell(id)) return true;
  // A sentence in the place of an id.
  return id.includes(" ") && id.length > 18 && maskPersonal(id) !== id;
}

/** Most texts have neither an at sign nor as many digits as the shortest phone number: nothing else is asked of them. */
function mayBePersonal(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 64) return true;
    if (code >= 48 && code <= 57 && ++digits === 7) return true;
  }
  return false;
}

/** Date (day + 60 for samordningsnummer) and Luhn's checksum over the ten digits. */
function isPersonalNumber([year = "", month = "", day = "", separator = "", last = ""]: string[]): boolean {
  const monthNumber = Number(month);
  const dayNumber = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const shortYear = Number(year.slice(-2));
  const days = monthNumber === 2 && shortYear % 4 !== 0 ? 28 : DAYS_IN_MONTH[monthNumber - 1];
  if (days === undefined || dayNumber < 1 || dayNumber > days) return false;
  const born = year.length === 4 ? Number(year) : (shortYear <= THIS_CENTURY_UNTIL ? 2000 : 1900) + shortYear;
  const couldBeClock = Number(last.slice(0, 2)) < 24 && Number(last.slice(2)) < 60;
  if (born >= YOUNGEST_TOLD_FROM_TIMES && couldBeClock && separator !== "+") return false;
  return luhnSum(`${year.slice(-2)}${month}${day}${last}`) % 10 === 0;
}

/** @see ISO/IEC 7812-1; Skatteverket SKV 704 for its use in personnummer */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}
