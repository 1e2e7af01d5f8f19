/**
 * Days for clock times: entries stand in the order of their posting, the newest or the oldest first, from the publication
 * of the page to its last change.
 */
import { type DateSetting, instantOf, zoneOf } from "../page-date.ts";
import { clockOf, DAY, DISORDER, isReadersZone, minutesOf, readOn } from "./clock.ts";

export interface LiveSetting extends DateSetting {
  /** When the page was published and last changed, ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
}

const MOST_DAYS = 3;

/** Gives clock times their day, from the first entry on, which was posted when the page was published. */
export function byOrder(
  times: readonly (string | null)[],
  words: readonly string[],
  { published, modified, fetchedAt }: LiveSetting,
): readonly (string | null)[] {
  if (published === null) return times;
  const [start] = dayAndMinute(published);
  const clocks = words.map(clockOf);
  if (times.every((time, index) => time !== null || clocks[index] === null)) return times;
  const order = times.map((_, index) => index);
  if (isNewestFirst(clocks)) order.reverse();
  const first = readOn("2000-01-01", words[order[0]]);
  if (zoneOf(first) === "" && !isReadersZone(published, minutesOf(first))) return times;
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
  if (day - start > MOST_DAYS || !endsWith(found, modified, fetchedAt)) return times;
  return found;
}

/** The newest entry is not later than the last change, nor much older: a page may show the last day of several. */
function endsWith(times: readonly (string | null)[], modified: string | null, fetchedAt: string | null): boolean {
  const newest = Math.max(...times.filter((time) => time !== null).map(instantOf));
  const latest = instantOf(modified ?? fetchedAt ?? "");
  if (newest > latest + DISORDER * MINUTE) return false;
  return modified === null || !modified.includes("T") || newest >= latest - HALF_A_DAY;
}

const MINUTE = 60_000;
const HALF_A_DAY = (DAY / 2) * MINUTE;

/** The day's number on the page's own calendar, and the minute in it. */
function dayAndMinute(time: string): [day: number, minute: number] {
  return [Date.parse(time.slice(0, 10)) / (DAY * MINUTE), minutesOf(time) ?? 0];
}

function onDay(day: number, words: string, published: string): string | null {
  const time = readOn(new Date(day * DAY * MINUTE).toISOString().slice(0, 10), words);
  return time === null || zoneOf(time) !== "" ? time : time + zoneOf(published);
}

/** From one entry to the next the clock mostly goes back: less than half a day, over midnight too. */
function isNewestFirst(clocks: readonly (number | null)[]): boolean {
  const told = clocks.filter((clock) => clock !== null);
  const back = told.slice(1).filter((clock, index) => (told[index] - clock + DAY) % DAY < DAY / 2).length;
  return back * 2 >= told.length - 1;
}
