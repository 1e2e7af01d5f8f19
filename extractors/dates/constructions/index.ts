/** The constructions that the extractor knows, in the order in which they are tried at a word. */
import type { Construction } from "../draft.ts";
import { ago } from "./ago.ts";
import { century } from "./century.ts";
import { clock, namedClock } from "./clock.ts";
import { dayPart } from "./day-part.ts";
import { discussed } from "./discussed.ts";
import { duration } from "./duration.ts";
import { frequency, frequencyAdverb } from "./frequency.ts";
import { holiday } from "./holiday.ts";
import { monthDay } from "./month-day.ts";
import { namedDay } from "./named-day.ts";
import { nthWeek } from "./nth-week.ts";
import { numericDate, slashedMonth } from "./numeric-date.ts";
import { ordinalDay } from "./ordinal-day.ts";
import { quarter, quarterCode } from "./quarter.ts";
import { relativeUnit } from "./relative-unit.ts";
import { season } from "./season.ts";
import { vague } from "./vague.ts";
import { weekday } from "./weekday.ts";
import { decadeWord, spokenYear, year } from "./year.ts";

export const CONSTRUCTIONS: readonly Construction[] = [
  holiday,
  numericDate,
  slashedMonth,
  clock,
  namedClock,
  frequency,
  nthWeek,
  monthDay,
  weekday,
  namedDay,
  season,
  century,
  quarter,
  quarterCode,
  ago,
  relativeUnit,
  duration,
  discussed,
  dayPart,
  ordinalDay,
  spokenYear,
  year,
  decadeWord,
  frequencyAdverb,
  vague,
];
