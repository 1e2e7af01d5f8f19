/** Which quantities can be rows at all: not ages, durations, distances, rates, percentages and scores. */
import type { Quantity } from "../facts.ts";

/** Units of measure: what they measure takes part in no event by itself. */
const MEASURES = new Set(
  "percentage percent year month week day hour minute second decade century night weekend mile kilometer kilometre meter metre foot inch yard centimeter centimetre millimeter millimetre degree knot mph kph kmh acre-foot age time point magnitude volt watt kilowatt megawatt gigawatt hertz decibel calorie kelvin celsius fahrenheit season fold ratio".split(
    " ",
  ),
);

export function canBeRow(quantity: Quantity): boolean {
  return quantity.unit === null || !MEASURES.has(quantity.unit);
}
