/**
 * When each entry of a live blog was posted. Where the page states a day, that is believed, its data before its words;
 * a clock time alone is of the day that the order of the entries gives it, counted from the publication of the page.
 */
import type { LiveEntry } from "./live-entries.ts";
import { type DateSetting, instantOf, readPossible, zoneOf } from "./page-date.ts";
import type { Published } from "./published.ts";
import { readDate } from "./read-date.ts";

export interface LiveSetting extends DateSetting {
  /** When the page was published and last changed, ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
}

/** @param stated what the page's data say of each entry, of the same length */
export function postingTimes(
  entries: readonly LiveEntry[],
  stated: readonly (string | null)[],
  setting: LiveSetting,
): readonly (string | null)[] {
  const known = entries.map(({ stamp, stated: ofBox }, index) => {
    for (const text of [stated[index], stamp?.stated, ofBox, stamp?.words]) {
      const time = text == null ? null : readPossible(text, setting);
      if (time !== null) return inZoneOfPage(time, setting.published);
    }
    return null;
  });
  const words = entries.map(({ stamp }) => stamp?.words ?? "");
  const local = inZoneOfWords(known, words);
  return local.every((time, index) => time !== null || !clockOf(words[index])) ? local : byOrder(local, words, setting);
}

/** A clock time without a zone is of the zone in which the page gives its publication; of one in UTC nothing is known. */
function inZoneOfPage(time: string, published: string | null): string {
  const zone = zoneOf(published);
  return !time.includes("T") || zoneOf(time) !== "" || UNIVERSAL.test(zone) ? time : time + zone;
}

const UNIVERSAL = /(?:Z|\+00:00)$/u;

/** The first entry dates a page that says nothing else of its publication. */
export function firstPosting(times: readonly (string | null)[]): Published {
  const [first] = times.filter((time) => time !== null).sort((one, other) => instantOf(one) - instantOf(other));
  return first === undefined ? { published: null, publishedFrom: null } : { published: first, publishedFrom: "time" };
}

const DAY = 1440;

/** Minutes of the day of a clock time in words: "10.45am" → 645; null where there is none. */
function clockOf(words: string): number | null {
  return minutesOf(readOn("2000-01-01", words));
}

/** Words with a clock time, read as of a day: `2026-03-10`, "5pm GMT" → `2026-03-10T17:00:00Z`. */
function readOn(day: string, words: string): string | null {
  return readDate(`${day} ${words.replace(/(?<![\d:.])(\d{1,2})\s*(?=[ap]\.?m\b)/iu, "$1:00 ")}`);
}

/** The minutes of the clock time of `2026-03-10T10:45:00Z`, whatever its zone. */
function minutesOf(time: string | null): number | null {
  const found = /T(\d\d):(\d\d)/u.exec(time ?? "");
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/**
 * Sites state instants in UTC and show the reader's clock: `2026-03-10T21:45:00Z` beside "8.45am" is the morning of the
 * 11th, eleven hours east. Believed where the entries agree.
 */
function inZoneOfWords(times: readonly (string | null)[], words: readonly string[]): readonly (string | null)[] {
  const offsets = times.map((time, index) => {
    const shown = clockOf(words[index]);
    const universal = UNIVERSAL.test(time ?? "") ? minutesOf(time) : null;
    return shown === null || universal === null ? null : eastOf(shown - universal);
  });
  const told = offsets.filter((offset) => offset !== null);
  const [offset] = told;
  const agree = told.filter((other) => other === offset).length;
  if (offset === undefined || offset === 0 || offset % 15 !== 0 || agree < 2 || agree < 0.8 * told.length) return times;
  return times.map((time, index) => (offsets[index] === offset && time !== null ? shifted(time, offset) : time));
}

/** Zones lie from ten hours west (Hawaii) to thirteen east (summer in New Zealand). */
function eastOf(minutes: number): number {
  return ((minutes + 600 + 2 * DAY) % DAY) - 600;
}

function shifted(time: string, offset: number): string {
  const local = new Date(Date.parse(time) + offset * 60_000).toISOString().slice(0, 19);
  const [sign, size] = [offset < 0 ? "-" : "+", Math.abs(offset)];
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Entries are not strictly in order: some are held back or moved up for so many minutes. */
const DISORDER = 60;
const MOST_DAYS = 3;

/** Gives clock times their day, from the first entry on, which was posted when the page was published. */
function byOrder(
  times: readonly (string | null)[],
  words: readonly string[],
  { published, modified, fetchedAt }: LiveSetting,
): readonly (string | null)[] {
  if (published === null) return times;
  const [start] = dayAndMinute(published);
  const clocks = words.map(clockOf);
  const order = times.map((_, index) => index);
  if (isNewestFirst(clocks)) order.reverse();
  if (!isInZone(published, words[order[0]])) return times;
  const found = [...times];
  let [day, minute] = dayAndMinute(published);
  for (const index of order) {
    const time = times[index];
    const clock = clocks[index];
    if (time?.includes("T")) [day, minute] = dayAndMinute(time);
    else if (clock !== null) {
      if (clock < minute - DISORDER) day++;
      else if (clock > minute + DAY - DISORDER) day--;
      minute = clock;
      found[index] = onDay(day, words[index], published);
    }
  }
  const latest = instantOf(modified ?? fetchedAt ?? "") + DISORDER * 60_000;
  const isPossible = day - start <= MOST_DAYS && found.every((time) => !(instantOf(time ?? "") > latest));
  return isPossible ? found : times;
}

/**
 * Where the page states its publication in UTC, the clock of its readers may be another: the first entry tells, which is
 * posted with the page or soon after.
 */
function isInZone(published: string, words: string): boolean {
  const clock = clockOf(words);
  if (!UNIVERSAL.test(published) || clock === null || zoneOf(readOn("2000-01-01", words)) !== "") return true;
  const after = (clock - (minutesOf(published) ?? 0) + DAY) % DAY;
  return after <= SOON || after >= DAY - DISORDER;
}

const SOON = 90;

/** The day's number on the page's own calendar, and the minute in it. */
function dayAndMinute(time: string): [day: number, minute: number] {
  return [Date.parse(time.slice(0, 10)) / (DAY * 60_000), minutesOf(time) ?? 0];
}

function onDay(day: number, words: string, published: string): string | null {
  const time = readOn(new Date(day * DAY * 60_000).toISOString().slice(0, 10), words);
  return time === null || zoneOf(time) !== "" ? time : time + zoneOf(published);
}

/** From one entry to the next the clock mostly goes back: less than half a day, over midnight too. */
function isNewestFirst(clocks: readonly (number | null)[]): boolean {
  const told = clocks.filter((clock) => clock !== null);
  const back = told.slice(1).filter((clock, index) => (told[index] - clock + DAY) % DAY < DAY / 2).length;
  return back * 2 >= told.length - 1;
}
