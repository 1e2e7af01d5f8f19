/** Rates: "20 miles per gallon", "$5 a share", "3,000 tests per day", "80 km/h", "$9 ($7) a month". */
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../text/index.ts";
import { type Draft, sentenceEnd } from "./draft.ts";
import { unitNameAt, unitSymbolAt } from "./units.ts";

export function readRates(reading: Reading, drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.unit === null || draft.kind === "age" || draft.rules.includes("rate")) continue;
    const limit = sentenceEnd(reading, draft.first);
    readRate(reading, draft, draft.next, limit);
    if (draft.kind !== "measure" && draft.kind !== "money") continue;
    const behind = behindMore(reading, draft.next, limit);
    if (behind !== draft.next && !draft.rules.includes("rate")) {
      const next = draft.next;
      readRate(reading, draft, behind, limit);
      draft.next = next;
    }
  }
}

function readRate(reading: Reading, draft: Draft, at: number, limit: number): void {
  if (at + 1 >= limit) return;
  const { tokens } = reading;
  const { lower } = tokens;
  const word = lower[at];
  const place = rateNounAt(tokens, draft, at);
  if (place === -1 || place >= limit) return;
  const loose = word === "per" || word === "/";
  const named = unitNameAt(tokens, place, limit) ?? (loose ? unitSymbolAt(tokens, place, limit) : null);
  let per: string | null = null;
  let last = place + 1;
  if (
    named !== null &&
    named.entry.kind !== "percent" &&
    named.entry.kind !== "age" &&
    (loose || PER_DIMENSIONS.has(named.entry.dimension))
  ) {
    per = named.entry.name;
    last = named.last;
  } else if (
    tokens.kind[place] === Kind.Word &&
    (word === "per" || ((word === "a" || word === "an" || word === "-") && isPriced(reading, draft, place)))
  ) {
    per = lower[place] === "people" ? "person" : lower[place];
  }
  // "$1.17 billion a year earlier" is no rate.
  if (per === null || (word !== "per" && last < limit && NO_RATE.has(lower[last]))) return;
  draft.unit = `${draft.unit} per ${per}`;
  if (draft.unitFirst >= draft.numberFirst && at === draft.next) draft.unitLast = last;
  draft.next = last;
  draft.rules.push("rate");
}

/** "18 rand a loaf", "$12 million a season": behind a price any lone noun that ends its phrase is what it buys. */
function isPriced({ tokens, tags }: Reading, draft: Draft, place: number): boolean {
  // "gave 12 children a meal" is no rate, "25 points a game" is.
  if (draft.kind !== "money" && !BASES.has(tokens.lower[place])) return false;
  if (tags[place] !== Tag.Noun || tokens.lower[place + 1] === "-") return false;
  const next = tags[place + 1];
  return next === Tag.Punctuation || next === Tag.Conjunction || next === Tag.Preposition;
}

/** Where the noun of the rate stands: behind "per", "a", "each", "/" or "-a-"; -1 where there is no such word. */
function rateNounAt(tokens: Tokens, draft: Draft, at: number): number {
  const { lower } = tokens;
  const word = lower[at];
  if (word === "per" || word === "each") return at + 1;
  if (word === "every") return draft.kind === "money" ? at + 1 : -1;
  if (word === "a" || word === "an") return draft.kind === "time" ? -1 : at + 1;
  if (word === "/" && isGlued(tokens, at) && tokens.kind[at + 1] === Kind.Word) return at + 1;
  if (word === "-" && lower[at + 1] === "a" && lower[at + 2] === "-") return at + 3;
  return -1;
}

const PER_DIMENSIONS: ReadonlySet<string> = new Set(["time", "mass", "volume", "length", "area"]);
/** What counts that are no price are told by. */
const BASES: ReadonlySet<string> = new Set("game match season person head household night".split(" "));
const NO_RATE: ReadonlySet<string> = new Set(["earlier", "ago", "later", "before", "after", "old"]);

/** Past "of jet fuel" and past a conversion in brackets: "2.4 billion gallons of jet fuel a year". */
function behindMore({ tokens, tags }: Reading, at: number, limit: number): number {
  const { lower } = tokens;
  if (lower[at] === "(") {
    for (let close = at + 1; close < limit && close < at + 7; close++) if (lower[close] === ")") return close + 1;
    return at;
  }
  if (lower[at] !== "of") return at;
  let last = at + 1;
  while (
    last < limit &&
    last < at + 4 &&
    (tags[last] === Tag.Noun || tags[last] === Tag.PluralNoun || tags[last] === Tag.Adjective)
  )
    last++;
  return last > at + 1 ? last : at;
}
