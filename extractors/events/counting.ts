/** Which quantities can be rows at all: not ages, durations, distances, rates, percentages, scores and labels. */
import type { Quantity } from "../facts.ts";
import { isGlued, type Reading, Tag } from "../text/index.ts";
import type { NounPhrase } from "./grammar/units.ts";
import { isOfClass } from "./noun-classes.ts";
import type { Participation } from "./participation.ts";

/** Units of measure: what they measure takes part in no event by itself. */
const MEASURES = new Set(
  "percentage percent year month week day hour minute second decade century night weekend mile kilometer kilometre meter metre foot inch yard centimeter centimetre millimeter millimetre degree knot mph kph kmh age time point magnitude volt watt kilowatt gigawatt hertz decibel calorie kelvin celsius fahrenheit season fold ratio generation block floor story storey way stage step round reason decade".split(
    " ",
  ),
);

/** Words that make a number a rate or a mean: "an average of 15 a month". */
const AVERAGING = new Set(["average", "averaging", "averaged", "per", "typically", "annually", "median"]);

/** Whether the quantity, which covers the tokens `[first, last)` of `noun`, counts things that can take part in an event. */
export function canBeRow(reading: Reading, quantity: Quantity, noun: NounPhrase, first: number, last: number): boolean {
  const { tokens } = reading;
  const { unit } = quantity;
  if (unit !== null) {
    if (
      MEASURES.has(unit) ||
      unit.startsWith("%") ||
      unit.includes(" per ") ||
      unit.startsWith("square ") ||
      unit.startsWith("cubic ") ||
      unit.endsWith(" of age")
    )
      return false;
  } else if (isLabel(reading, noun, first) || isDayOfMonth(reading, noun, quantity) || isAge(reading, noun))
    return false;
  if (quantity.unitText === null && isAgeOfNamed(reading, noun)) return false;
  if (quantity.value !== null && !Number.isInteger(quantity.value) && unit !== null && quantity.value < 1) return false;
  if (isPartOfCompound(reading, noun, last)) return false;
  for (let at = Math.max(noun.first - 3, 0); at < first; at++) if (AVERAGING.has(tokens.lower[at])) return false;
  return !isRate(reading, noun.last) && !isHabit(reading, noun.last) && !opensWithHabit(reading, first);
}

/** "on 12 and 13 February": the first day of a pair. */
function isDayOfMonth({ tokens }: Reading, noun: NounPhrase, { value }: Quantity): boolean {
  return (
    value !== null &&
    value <= 31 &&
    noun.preposition >= 0 &&
    tokens.lower[noun.preposition] === "on" &&
    noun.last - noun.first === 1
  );
}

/** "a girl of nine", "At 81, she still opens her shop" */
function isAge(reading: Reading, noun: NounPhrase): boolean {
  if (noun.last - noun.first !== 1 || noun.preposition < 0) return false;
  if (noun.of !== null)
    return (
      reading.tags[noun.of.head] === Tag.Noun &&
      isOfClass(reading, noun.of, "person") === true &&
      isSingle(reading, noun.of)
    );
  const { sentences, tokens } = reading;
  return (
    tokens.lower[noun.preposition] === "at" &&
    noun.preposition === sentences.first[sentences.of[noun.first]] &&
    tokens.lower[noun.last] === ","
  );
}

/** "Frieda Creech, 63 — died": a bare number between a name and a mark is an age. */
function isAgeOfNamed({ tokens, tags }: Reading, { first, last }: NounPhrase): boolean {
  if (last - first !== 1 || first < 2 || tokens.lower[first - 1] !== "," || last >= tokens.count) return false;
  return tags[first - 2] === Tag.ProperNoun && tags[last] === Tag.Punctuation;
}

/** "a girl", and not "a group" or "a crew", which are of people. */
function isSingle({ tokens }: Reading, noun: NounPhrase): boolean {
  return tokens.lower[noun.first] === "a" && !GROUPS.has(tokens.lower[noun.head]);
}
const GROUPS = new Set(
  "group team party crew crowd gang mob couple family staff delegation panel squad jury".split(" "),
);

/** "Interstate 70", "Amendment 1", "Lot No. 7", "the PC-12": the number names one thing. */
function isLabel({ tokens, tags, text }: Reading, noun: NounPhrase, first: number): boolean {
  if (first > noun.first && !isGlued(tokens, first)) {
    const before = tags[first - 1];
    if (before === Tag.ProperNoun) return true;
    return before === Tag.Noun && noun.head === first;
  }
  return first > 0 && isGlued(tokens, first) && /[-/.#]/.test(text[tokens.start[first] - 1]);
}

/** "a 12-kilogram bomb", "a three-count indictment": only people and vehicles count here ("a two-car accident"). */
function isPartOfCompound({ tokens }: Reading, noun: NounPhrase, last: number): boolean {
  if (last >= tokens.count || tokens.lower[last] !== "-" || !isGlued(tokens, last) || last + 1 >= noun.last)
    return false;
  return !PARTAKERS.has(tokens.lower[last + 1]);
}
const PARTAKERS = new Set("person man woman member car vehicle truck train bus plane victim alarm".split(" "));

/** "15 a month", "$20 per tonne", "$230,000 a year" */
function isRate({ tokens }: Reading, at: number): boolean {
  if (at + 1 >= tokens.count) return false;
  const word = tokens.lower[at];
  return (
    word === "per" ||
    ((word === "a" || word === "an" || word === "each" || word === "every") &&
      PERIODS.has(tokens.lower[at + 1]) &&
      !(at + 2 < tokens.count && COMPARING.has(tokens.lower[at + 2])))
  );
}
/** "kill about 3,000 people in Kenya each year": what happens over and over is told as a rate. */
function isHabit({ tokens, tags }: Reading, from: number): boolean {
  for (let at = from; at < from + REACH && at + 1 < tokens.count; at++) {
    const word = tokens.lower[at];
    if (word === "annually" || ((word === "each" || word === "every") && PERIODS.has(tokens.lower[at + 1])))
      return true;
    if (tags[at] === Tag.Punctuation || tags[at] === Tag.Conjunction) return false;
  }
  return false;
}
/** "Each day, 2,200 patients receive a meal." */
function opensWithHabit({ tokens, sentences }: Reading, at: number): boolean {
  const first = sentences.first[sentences.of[at]];
  const word = tokens.lower[first];
  return (word === "each" || word === "every") && PERIODS.has(tokens.lower[first + 1]);
}

/** Tokens between what is counted and the words of the rate. */
const REACH = 8;

/** "a profit of £51m a year earlier" is no rate. */
const COMPARING = new Set(["earlier", "ago", "later", "before", "after", "on"]);
const PERIODS = new Set(
  "year month week day hour minute night head person share barrel ton tonne gallon litre liter pound".split(" "),
);

/** Types of which the doers are speakers, not rows: "two leaders affirmed their support". */
const SPEAKING = new Set(["SUPPORT", "DISAPPROVE", "DEMAND", "THREATEN"]);
/** Types in which a single one is news: "killing one person". */
const SINGLE_COUNTS = new Set(["ASSAULT", "CASUALTY", "COERCE", "HEALTH", "MOVEMENT", "RETREAT"]);

/**
 * Whether a row comes of the quantity's part in the event: speakers give none, and "one" only where the number is
 * the point ("killing one person", not "one girl stabbed another").
 */
export function isWorthARow(quantity: Quantity, { trigger, as, rule }: Participation): boolean {
  if (as === "actor" && SPEAKING.has(trigger.sense.type)) return false;
  if (quantity.value !== 1 || quantity.text.toLowerCase() !== "one") return true;
  return (
    as !== "actor" &&
    (SINGLE_COUNTS.has(trigger.sense.type) ||
      trigger.sense.words[0].startsWith("trap") ||
      rule === "events/counted-event")
  );
}
