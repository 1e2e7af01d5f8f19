/** What recurs: "every day", "each Saturday", "twice a week", "$33 million a year", "daily", "every two years". */
import { Kind, type Reading, type Tokens } from "../../text/index.ts";
import { Tag } from "../../text/tags.ts";
import { type Construction, type Draft, draft } from "../draft.ts";
import { durationValue } from "../resolve/durations.ts";
import { CARDINALS, DAY_PARTS, MONTHS, SEASONS, SPEEDS, UNITS, WEEKDAYS } from "../words.ts";
import { countedUnit } from "./units.ts";

const EVERY = new Set(["every", "each"]);

export const frequency: Construction = {
  id: "frequency",
  triggers: [...UNITS.keys(), ...WEEKDAYS.keys(), ...MONTHS.keys(), ...SEASONS.keys(), ...DAY_PARTS.keys()],
  read(reading, at, floor) {
    const { tokens } = reading;
    const before = at - 1 >= floor ? tokens.lower[at - 1] : "";
    if (EVERY.has(before)) return every(tokens, at, at - 1);
    if (before === "other" && at - 2 >= floor && EVERY.has(tokens.lower[at - 2])) {
      const unit = UNITS.get(tokens.lower[at]);
      return unit ? set(at - 2, at + 1, durationValue([{ count: 2, unit: unit.unit }])) : null;
    }
    if (!UNITS.has(tokens.lower[at])) return null;
    if (before === "a" || before === "an" || before === "per") return rate(reading, at);
    const counted = countedUnit(tokens, at, floor);
    if (!counted || counted.first - 1 < floor) return null;
    if (!EVERY.has(tokens.lower[counted.first - 1])) return null;
    return set(counted.first - 1, at + 1, durationValue([{ count: counted.count, unit: counted.unit }]));
  },
};

function every(tokens: Tokens, at: number, first: number): Draft | null {
  const word = tokens.lower[at];
  const unit = UNITS.get(word);
  if (unit)
    return unit.plural || unit.unit === "second"
      ? null
      : set(first, at + 1, durationValue([{ count: 1, unit: unit.unit }]));
  const weekday = WEEKDAYS.get(word);
  if (weekday) return set(first, at + 1, `XXXX-WXX-${weekday}`);
  const month = MONTHS.get(word);
  if (month) return set(first, at + 1, `XXXX-${String(month).padStart(2, "0")}`);
  const season = SEASONS.get(word);
  if (season) return set(first, at + 1, `XXXX-${SEASON_CODES.get(season)}`);
  const part = DAY_PARTS.get(word);
  return part ? set(first, at + 1, `XXXX-XX-XXT${part}`) : null;
}

/** "a year" after what is counted is a rate: "twice a week", "$33 million a year", "5 percent a month", "interviews a day". */
function rate(reading: Reading, at: number): Draft | null {
  const { tokens, tags } = reading;
  const counted = at - 2;
  if (counted < 0) return null;
  const word = tokens.lower[counted];
  const article = tokens.lower[at - 1] === "per" ? at : at - 1;
  const isRate =
    tokens.lower[at - 1] === "per" ||
    RATES.has(word) ||
    tokens.kind[counted] === Kind.Number ||
    CARDINALS.has(word) ||
    tags[counted] === Tag.PluralNoun;
  if (!isRate || BINDING.has(tokens.lower[at + 1] ?? "")) return null;
  const { unit, plural } = UNITS.get(tokens.lower[at])!;
  // "60 miles per hour", "15 million instructions per second": a speed.
  if (unit === "second" || (unit !== "day" && SPEEDS.has(word))) return null;
  return plural ? null : set(article, at + 1, durationValue([{ count: 1, unit }]));
}

/** Words after "a week" that make it a distance: "freed 20 people a week after". */
const BINDING = new Set(["ago", "earlier", "later", "after", "before", "hence"]);
const RATES = new Set(
  "once twice thrice times time million billion thousand hundred percent % dollars people hours days".split(" "),
);
const SEASON_CODES = new Map([
  [3, "SP"],
  [6, "SU"],
  [9, "FA"],
  [12, "WI"],
]);

function set(first: number, last: number, value: string): Draft {
  return draft("frequency", first, last, { kind: "set", value });
}

const ADVERBS = new Map([
  ["daily", "P1D"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["yearly", "P1Y"],
  ["annually", "P1Y"],
  ["hourly", "PT1H"],
  ["nightly", "XXXX-XX-XXTNI"],
  ["biweekly", "P2W"],
  ["fortnightly", "P2W"],
  ["everyday", "P1D"],
]);

export const frequencyAdverb: Construction = {
  id: "frequency-adverb",
  triggers: ADVERBS.keys(),
  read({ tokens }, at) {
    // "the Daily Mail", "People's Daily" are papers.
    if (tokens.shape[at] > 1 && tokens.lower[at - 1] === "'s") return null;
    // "the average daily volume" is no recurring event.
    if (tokens.lower[at - 1] === "average") return null;
    if (
      tokens.shape[at] > 1 &&
      at > 0 &&
      tokens.lower[at - 1] !== "." &&
      at + 1 < tokens.count &&
      tokens.shape[at + 1] > 1
    )
      return null;
    return set(at, at + 1, ADVERBS.get(tokens.lower[at])!);
  },
};
