/** What tags a word can have: the closed classes, the compiled lexicon, then the shape of the word's end. */
import { readFileSync } from "node:fs";
import { compiledSeedPath } from "../seeds.ts";
import { closedClasses } from "./closed-classes.ts";
import { guessClass } from "./guess.ts";
import { type PackedLexicon, searchLexicon, unpackLexicon } from "./lexicon-file.ts";
import type { TagClass } from "./tag.ts";

let lexicon: PackedLexicon | undefined;

/** Classes of the words met so far, for a look-up in the lexicon costs more than one here. */
let met = new Map<string, TagClass>(closedClasses);
const MOST_MET = 1 << 16;

/**
 * The ambiguity class of a word in lower case, never 0.
 *
 * Throws where the compiled lexicon is missing or damaged.
 */
export function classOf(lower: string): TagClass {
  const known = met.get(lower);
  if (known !== undefined) return known;
  const found = knownClass(lower) || guessClass(lower, knownClass);
  if (met.size >= MOST_MET) met = new Map(closedClasses);
  met.set(lower, found);
  return found;
}

/** The class of a word in lower case that the tables hold, 0 for any other. */
export function knownClass(lower: string): TagClass {
  lexicon ??= loadLexicon();
  return closedClasses.get(lower) ?? searchLexicon(lexicon, lower);
}

function loadLexicon(): PackedLexicon {
  const path = compiledSeedPath("lexicon.bin");
  try {
    return unpackLexicon(readFileSync(path));
  } catch (error) {
    throw new Error(`Cannot read the lexicon ${path}: run "npm run build" to make it.`, { cause: error });
  }
}
