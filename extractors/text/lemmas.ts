/** Base forms of words, by their part of speech: "arrested" as a verb is "arrest", "lives" as a noun "life". */
import { irregularNouns, irregularVerbs } from "./irregulars.ts";
import { knownClass } from "./lexicon.ts";
import { allows, Tag } from "./tag.ts";

/**
 * The base form, in lower case. "people" and "police" stay as they are: see `singular`.
 *
 *     lemma("shot", Tag.Participle)        // "shoot"
 *     lemma("suspects", Tag.PluralNoun)    // "suspect"
 */
export function lemma(word: string, tag: Tag): string {
  const lower = word.toLowerCase();
  if (tag === Tag.Infinitive) return lower;
  if ((tag >= Tag.Infinitive && tag <= Tag.Participle) || tag === Tag.Modal) return verbLemma(lower);
  if (tag === Tag.PluralNoun) return lower === "people" ? lower : singular(lower);
  return lower;
}

/** The base form of a verb in lower case: "lying" is "lie", "trafficked" is "traffic". */
export function verbLemma(lower: string): string {
  return memoized(verbLemmas, lower, findVerb);
}

/** The singular of a noun in lower case: "children" is "child", "police" stays "police". */
export function singular(lower: string): string {
  return memoized(singulars, lower, findSingular);
}

const verbLemmas = new Map<string, string>();
const singulars = new Map<string, string>();
const MOST_REMEMBERED = 1 << 15;

function memoized(memory: Map<string, string>, lower: string, find: (lower: string) => string): string {
  const known = memory.get(lower);
  if (known !== undefined) return known;
  const found = find(lower);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(lower, found);
  return found;
}

// ---- verbs ----

function findVerb(lower: string): string {
  const irregular = irregularVerbs.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.endsWith("ing") && lower.length > 4) return withoutEnding(lower, lower.slice(0, -3));
  if (lower.endsWith("ed") && lower.length > 3) return withoutEnding(lower, lower.slice(0, -2));
  if (lower.endsWith("s") && !lower.endsWith("ss") && !isBase(lower)) return withoutS(lower, isBase);
  return withoutPrefix(lower) ?? lower;
}

/** "outfought", "re-sold": an irregular form behind a prefix. */
function withoutPrefix(lower: string): string | undefined {
  for (const prefix of ["re", "un", "out", "over", "under", "mis"]) {
    if (!lower.startsWith(prefix)) continue;
    const rest = irregularVerbs.get(lower.slice(prefix.length));
    if (rest !== undefined) return prefix + rest;
  }
  return undefined;
}

/** "need" is a base itself; "gained" is none, though lexicons mistake it for one, for "gain" is. */
function withoutEnding(lower: string, stem: string): string {
  return isBase(lower) && !isBase(stem) && !isBase(`${stem}e`) ? lower : stemOf(stem);
}

/** The verb behind "arrest", "charg", "dropp" or "carri". */
function stemOf(stem: string): string {
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  const withE = `${stem}e`;
  // "hoped" is of "hope", for "hop" would double its consonant.
  if (endsInShortSyllable(stem) && isBase(withE)) return withE;
  if (isBase(stem)) return stem;
  if (isBase(withE)) return withE;
  const isDoubled = stem.length > 3 && stem.at(-1) === stem.at(-2);
  if (isDoubled && (isBase(stem.slice(0, -1)) || !"lsfz".includes(stem.at(-1)!))) return stem.slice(0, -1);
  return LOSES_E.test(stem) ? withE : stem;
}

/** Ends of unknown stems that lack an "e": "deplatform" does not, "weaponiz" does. */
const LOSES_E = /(?:[^s]s|[cvzu]|[^n]g|ng|[^aeiou]l|[aiu]t|[^aeou]ir)$/;

function endsInShortSyllable(stem: string): boolean {
  return /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/.test(stem);
}

function isBase(word: string): boolean {
  return allows(knownClass(word), Tag.Infinitive);
}

// ---- nouns ----

function findSingular(lower: string): string {
  const irregular = irregularNouns.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length > 4 && lower.endsWith("men")) return `${lower.slice(0, -2)}an`;
  if (lower.endsWith("people")) return `${lower.slice(0, -6)}person`;
  if (!lower.endsWith("s") || lower.length < 3 || /(?:ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return withoutS(lower, isNoun);
}

function isNoun(word: string): boolean {
  const tagClass = knownClass(word);
  return allows(tagClass, Tag.Noun) || allows(tagClass, Tag.Adjective);
}

/** The word before "-s", "-es" or "-ies". */
function withoutS(lower: string, isKnown: (word: string) => boolean): string {
  if (lower.endsWith("ies") && lower.length > 4)
    return isKnown(lower.slice(0, -1)) ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`;
  if (!lower.endsWith("es")) return lower.slice(0, -1);
  const withE = lower.slice(0, -1);
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(lower))
    return isKnown(withE) && !isKnown(lower.slice(0, -2)) ? withE : lower.slice(0, -2);
  return withE;
}
