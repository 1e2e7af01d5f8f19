/** Measures: no one seizes, sells or spills horsepower; weights and volumes are rows only where goods change hands or place. */
import { type Candidate, words } from "./candidate.ts";

/** What these measure belongs to a thing, and takes part in nothing: "promises 355 horsepower", "with 32 GB of memory". */
const OF_A_THING = words(
  "bit byte kilobyte megabyte gigabyte terabyte petabyte pixel megapixel hertz kilohertz megahertz gigahertz fps dba decibel lumen nit volt kilovolt millivolt ampere milliampere milliampere-hour ohm watt kilowatt horsepower celsius fahrenheit kelvin degree radian pascal kilopascal megapascal gigapascal millibar newton joule kilojoule calorie kilocalorie bhp rpm centimetre millimetre micrometre nanometre inch foot yard metre kilometre mile time occasion",
);
const OF_A_THING_IN_WORDS = [
  "pound-force",
  "newton metre",
  "brake horsepower",
  "revolution per minute",
  "kilobit per second",
  "megabit per second",
  "gigabit per second",
];

const OF_GOODS = words(
  "ounce milligram microgram gram kilogram pound-mass ton kiloton litre millilitre centilitre gallon pint quart barrel teaspoon tablespoon bushel cup",
);
/** "seized 90 kilograms", "donated 12 tons", "spilled 300 barrels", "mined 4 tons" */
const GOODS_TYPES = words("COERCE CRIME AID INCIDENT RETREAT");
const GOODS_MODES = words("produce buy sell destroy lose");
const MOVING = words(
  "send ship deliver distribute carry transport transfer remove move collect recall haul truck airlift",
);

export function isMereMeasure({ quantity, participation }: Candidate): boolean {
  const { unit } = quantity;
  // "with a score of 409.30": a broken number of nothing is a score.
  if (unit === null) return quantity.value !== null && quantity.value < 1000 && !Number.isInteger(quantity.value);
  // "110 litre sacks", "40 foot poles": how large they are.
  const measured = quantity.unitText?.toLowerCase() ?? "";
  if (measured !== unit && (OF_GOODS.has(measured) || OF_A_THING.has(measured))) return true;
  // "lost two stone" in weight; stones are thrown.
  if (unit === "stone" && quantity.unitText === "stone") return true;
  if (OF_A_THING.has(unit) || OF_A_THING_IN_WORDS.some((measure) => unit.endsWith(measure))) return true;
  if (!OF_GOODS.has(unit) && unit !== "metric ton" && unit !== "troy ounce") return false;
  const { type, mode, words: lemma } = participation.trigger.sense;
  return !(GOODS_TYPES.has(type) || (mode !== null && GOODS_MODES.has(mode)) || MOVING.has(lemma[0]));
}
