/** The days of holidays in a year, from `seeds/holidays.tsv` and `seeds/moving-feasts.tsv`. */
import { readFileSync } from "node:fs";
import { seedPath } from "../seeds.ts";
import { tokenize } from "../text/tokens.ts";
import { dayNumber, daysInMonth, weekdayOf, yearOf } from "./calendar.ts";
import { WEEKDAYS } from "./words.ts";

type Rule = (year: number) => number | null;

/** Names by their first word in lower case, the longest first; `id` is the rule's name for `holidayIn`. */
export const holidayNames = new Map<string, { readonly words: readonly string[]; readonly id: string }[]>();
const rules = new Map<string, Rule>();

const feasts = new Map(
  rows("moving-feasts.tsv").map(([feast, days]) => [
    feast,
    days.split(" ").map((day) => dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))),
  ]),
);

for (const [names, rule] of rows("holidays.tsv")) {
  const alternatives = names.split("|");
  rules.set(alternatives[0], readRule(rule));
  for (const name of alternatives) {
    const words = tokenize(name).lower;
    const known = holidayNames.get(words[0]) ?? [];
    known.push({ words, id: alternatives[0] });
    known.sort((a, b) => b.words.length - a.words.length);
    holidayNames.set(words[0], known);
  }
}

/** The day's number, or null where the table of a moving feast does not reach. */
export function holidayIn(id: string, year: number): number | null {
  return rules.get(id)?.(year) ?? null;
}

function readRule(text: string): Rule {
  const parts = text.split(" ");
  const fixed = /^(\d\d)-(\d\d)$/.exec(text);
  if (fixed) return (year) => dayNumber(year, Number(fixed[1]), Number(fixed[2]));
  if (parts[0] === "easter") return (year) => easterSunday(year) + Number(parts[1]);
  if (parts[0] === "election") return (year) => weekdayInMonth(year, 11, 1, 1) + 1;
  if (parts[0] === "friday-after-thanksgiving") return (year) => weekdayInMonth(year, 11, 4, 4) + 1;
  if (parts[0] === "monday-after-thanksgiving") return (year) => weekdayInMonth(year, 11, 4, 4) + 4;
  if (parts[0] === "feast") {
    const days = feasts.get(parts[1]);
    if (!days)
      throw new Error(`seeds/holidays.tsv names the feast "${parts[1]}", which seeds/moving-feasts.tsv lacks.`);
    return (year) => days.find((day) => yearOf(day) === year) ?? null;
  }
  const weekday = WEEKDAYS.get(parts[1]);
  const month = Number(parts[2]);
  if (parts.length !== 3 || !weekday || !(month >= 1 && month <= 12)) {
    throw new Error(`seeds/holidays.tsv: the rule "${text}" cannot be read.`);
  }
  if (parts[0] !== "last") return (year) => weekdayInMonth(year, month, weekday, Number(parts[0]));
  return (year) => {
    const end = dayNumber(year, month, daysInMonth(year, month));
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  };
}

function weekdayInMonth(year: number, month: number, weekday: number, count: number): number {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
}

/** Gregorian Easter by the method of Meeus. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = e + f - 7 * Math.floor((a + 11 * e + 22 * f) / 451) + 114;
  return dayNumber(year, Math.floor(g / 31), (g % 31) + 1);
}

function rows(name: string): string[][] {
  const lines = readFileSync(seedPath(name), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
}
