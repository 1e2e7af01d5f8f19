/**
 * A date as pages write it, as ISO 8601: `2019-11-19T08:03:00-05:00` where time and zone are stated, without the
 * offset or the time where they are not. Null where the text holds no whole date.
 */
import { MONTH_NAMES } from "./month-names.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Where the date stands in the text; the time is looked for around it. */
  readonly start: number;
  readonly end: number;
}

const MAX_LENGTH = 200;

/** @param language BCP 47: `09/11/2019` is read month first in American English, day first elsewhere. */
export function readDate(text: string, language: string | null = null): string | null {
  const line = text.slice(0, MAX_LENGTH).replace(/\s+/gu, " ").trim();
  const epoch = readEpoch(line);
  if (epoch) return epoch;
  const day = readDay(line, language);
  if (!day) return null;
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`;
  const time = readTime(line.slice(day.end)) ?? readTime(line.slice(0, day.start));
  if (!time) return date;
  return `${date}T${time.clock}${time.offset ?? namedOffset(time.zone, day)}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

function readEpoch(text: string): string | null {
  const found = /^(\d{10})(\d{3})?$/u.exec(text);
  if (!found) return null;
  return new Date(Number(found[1]) * 1000).toISOString().replace(".000Z", "Z");
}

type Order = "ymd" | "dmy" | "mdy";

function readDay(text: string, language: string | null): Day | null {
  return readNumericDay(text, language) ?? readNamedDay(text, language);
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)(?:[-/.]\s?|\s?[年년]\s?)(\d{1,2})(?:[-/.]\s?|\s?[月월]\s?)(\d{1,2})(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\d)/u;

function readNumericDay(text: string, language: string | null): Day | null {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) return makeDay([first[1], first[2], first[3]], "ymd", first);
  const last = YEAR_LAST.exec(text);
  if (!last) return null;
  const american = last[2] === "/" && /^(?:en(?:-US)?|en-PH|fil)$/iu.test(language ?? "");
  const order: Order = Number(last[3]) > 12 || (american && Number(last[1]) <= 12) ? "mdy" : "dmy";
  return makeDay([last[1], last[3], last[4]], order, last);
}

function makeDay(parts: readonly string[], order: Order, found: RegExpExecArray): Day | null {
  const [a, b, c] = parts.map(Number);
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}

/** "19 November 2019", "19 de noviembre de 2019", "19. Nov. 2019". */
const DAY_NAME_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?\s+(?:de\s+|d['’]\s?)?(\p{L}[\p{L}\p{M}]*)[.,]?\s+(?:de[l]?\s+)?((?:19|20)\d\d)(?!\d)/gu;
/** "November 19, 2019", "Nov. 19 2019". */
const NAME_DAY_YEAR = /(\p{L}[\p{L}\p{M}]*)[.,]?\s+(\d{1,2})(?:st|nd|rd|th)?[.,]?\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)/gu;

function readNamedDay(text: string, language: string | null): Day | null {
  for (const found of text.matchAll(DAY_NAME_YEAR)) {
    const month = monthNumber(found[2], language);
    if (month) return makeDay([found[1], String(month), found[3]], "dmy", found);
  }
  for (const found of text.matchAll(NAME_DAY_YEAR)) {
    const month = monthNumber(found[1], language);
    if (month) return makeDay([String(month), found[2], found[3]], "mdy", found);
  }
  return null;
}

let monthsByLanguage: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;

/** The page's language is asked first: Croats call October `listopad`, Poles November. */
function monthNumber(name: string, language: string | null): number | null {
  monthsByLanguage ??= readMonths();
  const word = name.toLowerCase();
  const own = monthsByLanguage.get((language ?? "en").slice(0, 2).toLowerCase())?.get(word);
  if (own) return own;
  for (const months of monthsByLanguage.values()) {
    const month = months.get(word);
    if (month) return month;
  }
  return null;
}

function readMonths(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const languages = new Map<string, Map<string, number>>();
  for (const language of ["en", ...Object.keys(MONTH_NAMES)]) {
    const months = new Map<string, number>();
    for (const [index, forms] of MONTH_NAMES[language].split(" ").entries()) {
      for (const form of forms.split("|")) months.set(form, index + 1);
    }
    languages.set(language, months);
  }
  return languages;
}

interface Clock {
  /** `08:03:00`. */
  readonly clock: string;
  /** As stated in numbers: `-05:00`, `Z`; null where a name or nothing is stated. */
  readonly offset: string | null;
  readonly zone: string | null;
}

const CLOCK =
  /(?<![\d:])([01]?\d|2[0-3])[:h.]([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:(Z|(?:UTC|GMT)?\s?[+-]\d\d(?::?\d\d)?)(?!\d)|\(?([A-Z]{2,5})\b)?/iu;

function readTime(text: string): Clock | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  let hour = Number(found[1]);
  const half = found[4]?.[0]?.toLowerCase();
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  const offset = found[5] ? numericOffset(found[5]) : null;
  return { clock: `${two(hour)}:${found[2]}:${found[3] ?? "00"}`, offset, zone: found[6]?.toUpperCase() ?? null };
}

function numericOffset(text: string): string {
  const found = /([+-])(\d\d):?(\d\d)?/u.exec(text);
  return found ? `${found[1]}${found[2]}:${found[3] ?? "00"}` : "Z";
}

/** Abbreviations that stand for one offset the world over, or nearly so. */
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: "Z",
  GMT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  WET: "Z",
  WEST: "+01:00",
  WAT: "+01:00",
  CAT: "+02:00",
  SAST: "+02:00",
  EAT: "+03:00",
  TRT: "+03:00",
  GST: "+04:00",
  PKT: "+05:00",
  NPT: "+05:45",
  ICT: "+07:00",
  WIB: "+07:00",
  WITA: "+08:00",
  MYT: "+08:00",
  PHT: "+08:00",
  AWST: "+08:00",
  SGT: "+08:00",
  HKT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  BRT: "-03:00",
  ART: "-03:00",
};

/** American zones without their season: hours behind UTC in winter. */
const SEASONLESS: Readonly<Record<string, number>> = { ET: 5, CT: 6, MT: 7, PT: 8 };

function namedOffset(zone: string | null, day: Day): string {
  if (!zone) return "";
  const winter = SEASONLESS[zone];
  if (winter !== undefined) return `-${two(isAmericanSummer(day) ? winter - 1 : winter)}:00`;
  return OFFSETS[zone] ?? "";
}

/** From the second Sunday in March to the first in November. */
function isAmericanSummer({ year, month, day }: Day): boolean {
  const firstSunday = (of: number) => 1 + ((7 - new Date(Date.UTC(year, of - 1, 1)).getUTCDay()) % 7);
  const position = month * 100 + day;
  return position >= 300 + firstSunday(3) + 7 && position < 1100 + firstSunday(11);
}
