/**
 * When each entry of a live blog was posted. Where the page states a day, that is believed, its data before its words;
 * a clock time alone is of the day that the order of the entries gives it, counted from the publication of the page.
 */

import { instantOf, readPossible, zoneOf } from "../page-date.ts";
import type { Published } from "../published.ts";
import { clockOf, DAY, isReadersZone, minutesOf, readOn, UNIVERSAL } from "./clock.ts";
import type { LiveEntry } from "./entries.ts";
import { byOrder, type LiveSetting } from "./order.ts";

/** @param stated what the page's data say of each entry, of the same length */
export function postingTimes(
  entries: readonly LiveEntry[],
  stated: readonly (string | null)[],
  setting: LiveSetting,
): readonly (string | null)[] {
  const words = entries.map(({ stamp }) => stamp?.words ?? "");
  const known = entries.map(({ stamp, stated: ofBox }, index) => {
    for (const text of [stated[index], stamp?.stated, ofBox, words[index]]) {
      const time = text == null ? null : withClock(readPossible(text, setting), words[index]);
      if (time !== null) return time;
    }
    return null;
  });
  return byOrder(inZoneOfWords(inZoneOfPage(known, setting.published), words), words, setting);
}

/** A day alone takes the clock time that the words show. */
function withClock(time: string | null, words: string): string | null {
  return time === null || time.includes("T") || clockOf(words) === null ? time : readOn(time, words);
}

/** Clock times without a zone are of the zone in which the page gives its publication, where that is the readers' own. */
function inZoneOfPage(times: readonly (string | null)[], published: string | null): readonly (string | null)[] {
  const local = times.filter((time) => time?.includes("T") && zoneOf(time) === "").sort();
  const [first] = local;
  if (first == null || published === null || !isReadersZone(published, minutesOf(first))) return times;
  return times.map((time) => (local.includes(time) ? time + zoneOf(published) : time));
}

/** The first entry dates a page that says nothing else of its publication. */
export function firstPosting(times: readonly (string | null)[]): Published {
  const [first] = times.filter((time) => time !== null).sort((one, other) => instantOf(one) - instantOf(other));
  return first === undefined ? { published: null, publishedFrom: null } : { published: first, publishedFrom: "time" };
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
