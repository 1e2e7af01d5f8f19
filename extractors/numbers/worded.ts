/** Two readings of vague words: what a reader takes them for in an event, and how far the words themselves can reach. */
import type { Quantity } from "../facts.ts";
import { IMPLIED_RULES } from "./implied.ts";
import { NUMERALS, VAGUE_WORDS } from "./lexicon.ts";

/**
 * The quantities of a text as its words state them. `findQuantities` gives vague words the bounds of an event row
 * ("thousands" 2,000 to 9,999, "several" 3 to 9). Here each keeps no more than its words say: the order of magnitude
 * ("thousands" 1,000 to 10,000), and words that name no number ("several", "a few", "no", "both", an article) are left out.
 */
export function asWorded(quantities: readonly Quantity[]): Quantity[] {
  const worded: Quantity[] = [];
  for (const quantity of quantities) {
    if (IMPLIED_RULES.has(quantity.rules[0])) continue;
    if (quantity.rules[0] !== "vague") worded.push(quantity);
    else {
      const widest = widestBounds(quantity.text);
      // "a couple of dozen" is one number.
      if (widest !== null && widest[0] === widest[1]) worded.push(quantity);
      else if (widest !== null) worded.push({ ...quantity, value: null, low: widest[0], high: widest[1] });
    }
  }
  return worded;
}

/** The widest bounds of a vague phrase: "tens of thousands" 10,000 to 100,000; null for "several". */
function widestBounds(text: string): readonly [number, number] | null {
  let low = 1;
  let high = 1;
  let named = false;
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const vague = VAGUE_WORDS.get(word);
    const scale = NUMERALS.get(word);
    if (vague?.widest) {
      // The second word of "tens of thousands" is the scale of the first.
      low *= vague.widest[0];
      high *= named ? vague.widest[0] : vague.widest[1];
      named = true;
    } else if (vague !== undefined) {
      low *= vague.low;
      high *= vague.high;
    } else if (scale !== undefined && scale.value >= 10) {
      low *= scale.value;
      high *= scale.value;
      named = true;
    }
  }
  return named ? [low, high] : null;
}
