/** Guesses at words that no table holds, by their stem where a table holds that, else by their ending. */
import { allows, also, Tag, type TagClass, tagClass } from "./tag.ts";

const ADJECTIVE = tagClass(Tag.Adjective);
const NOUN = tagClass(Tag.Noun);
const PLURAL = tagClass(Tag.PluralNoun);
const NAME = tagClass(Tag.ProperNoun, Tag.Noun);

/** Endings, the longest that fits decides. */
const endings = new Map<string, TagClass>([
  ...classed(NOUN, "ness ment tion sion ship hood ism ist ance ence ancy ency ity ure age dom eer er or ology graphy"),
  ...classed(ADJECTIVE, "ous ful less able ible ive ical ish esque ary ic al est"),
  ...classed(tagClass(Tag.Adverb), "ly wise wards"),
  ...classed(tagClass(Tag.Infinitive, Tag.Present), "ize ise ify"),
  // "to vaccinate 900 pupils", but "a conglomerate"
  ...classed(tagClass(Tag.Noun, Tag.Infinitive), "ate"),
  ...classed(tagClass(Tag.Participle, Tag.Past, Tag.Adjective), "ed ized ised ified"),
  ...classed(tagClass(Tag.Gerund, Tag.Noun, Tag.Adjective), "ing"),
  // Known demonyms stand in the lexicon: what else ends so is mostly a name.
  ...classed(tagClass(Tag.ProperNoun, Tag.Adjective, Tag.Noun), "ian ese"),
  ...classed(PLURAL, "men women ities isms ists ians ers ors tions sions ments"),
]);

const LONGEST_ENDING = 6;

/**
 * The class of an unknown word in lower case, never 0. `known` gives a stem's class, or 0:
 * "militants" is a plural since "militant" is an adjective or noun, "detonates" a verb since "detonate" is one.
 */
export function guessClass(lower: string, known: (word: string) => TagClass): TagClass {
  return guessByStem(lower, known) || guessByEnding(lower) || NAME;
}

function guessByStem(lower: string, known: (word: string) => TagClass): TagClass {
  const end = lower.length;
  if (end < 4) return 0;
  if (lower.endsWith("s") && !lower.endsWith("ss")) {
    const stem =
      known(lower.slice(0, -1)) ||
      (lower.endsWith("ies") ? known(`${lower.slice(0, -3)}y`) : lower.endsWith("es") ? known(lower.slice(0, -2)) : 0);
    return stem === 0 ? 0 : pluralOf(stem);
  }
  if (lower.endsWith("ed")) return isVerb(known, stemsOf(lower, 2)) ? tagClass(Tag.Participle, Tag.Past) : 0;
  if (lower.endsWith("ing")) return isVerb(known, stemsOf(lower, 3)) ? tagClass(Tag.Gerund, Tag.Noun) : 0;
  for (const prefix of PREFIXES) {
    if (lower.startsWith(prefix) && end > prefix.length + 3) {
      const rest = known(lower.slice(prefix.length));
      if (rest !== 0) return rest;
    }
  }
  return 0;
}

const PREFIXES = [
  "un",
  "re",
  "non",
  "anti",
  "over",
  "under",
  "counter",
  "co",
  "pre",
  "mis",
  "out",
  "cyber",
  "super",
  "multi",
];

/** "detonat" + "e", "drop" of "dropp", "carry" of "carri". */
function stemsOf(word: string, suffix: number): readonly string[] {
  const stem = word.slice(0, -suffix);
  const stems = [`${stem}e`, stem];
  if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  if (stem.endsWith("i")) stems.push(`${stem.slice(0, -1)}y`);
  return stems;
}

function isVerb(known: (word: string) => TagClass, stems: readonly string[]): boolean {
  return stems.some((stem) => allows(known(stem), Tag.Infinitive));
}

/** What "-s" makes of a stem: a plural, a verb of the third person, or either. */
function pluralOf(stem: TagClass): TagClass {
  const verb = allows(stem, Tag.Infinitive) || allows(stem, Tag.Present);
  const noun = allows(stem, Tag.Noun) || allows(stem, Tag.Adjective);
  if (noun) return verb ? also(PLURAL, Tag.Present) : PLURAL;
  if (verb) return tagClass(Tag.Present, Tag.PluralNoun);
  return allows(stem, Tag.ProperNoun) ? tagClass(Tag.ProperNoun, Tag.PluralNoun) : PLURAL;
}

function guessByEnding(lower: string): TagClass {
  for (let length = Math.min(LONGEST_ENDING, lower.length - 2); length >= 2; length--) {
    const found = endings.get(lower.slice(-length));
    if (found !== undefined) return found;
  }
  return lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? PLURAL : 0;
}

function classed(tagClass: TagClass, list: string): (readonly [string, TagClass])[] {
  return list.split(" ").map((ending) => [ending, tagClass] as const);
}
