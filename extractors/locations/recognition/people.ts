/**
 * The persons of a text, for a surname is a town more often than not: "Sheriff Bud Torres", "Paris Hilton",
 * "Mr. Lancaster". Whoever was named in full is meant again by the surname alone.
 */
import { readFileSync } from "node:fs";
import { compiledSeedPath } from "../../seeds.ts";
import { isGlued, Kind, type Reading, Shape, type Tokens } from "../../text/index.ts";
import { COMPANY, INSTITUTIONS, STREETS, TITLES, WATERS, WEAK_TITLES } from "./words.ts";

export interface People {
  /** 1 for each token within a person's name. */
  readonly within: Uint8Array;
  /** Surnames of the persons named, in lower case. */
  readonly surnames: ReadonlySet<string>;
}

interface Names {
  readonly given: ReadonlySet<string>;
  /** Given names that are places more often ("Virginia", "Paris"): they count before a known surname only. */
  readonly weak: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

let names: Names | null = null;

/** Given names and surnames in lower case, compiled by the build. */
export function personNames(): Names {
  if (names === null) {
    const [given, weak, surnames] = readFileSync(compiledSeedPath("person-names.txt"), "utf8")
      .split("\n")
      .map((line) => new Set(line.split(" ")));
    names = { given, weak, surnames };
  }
  return names;
}

/** `claimed` is 1 for each token of a name of several words that is a place for sure ("Sri Lanka", "Virginia Beach"). */
export function findPeople(reading: Reading, claimed: Uint8Array): People {
  const { tokens } = reading;
  const within = new Uint8Array(tokens.count);
  const surnames = new Set<string>();
  let index = 0;
  while (index < tokens.count) {
    const last = endOfRun(reading, index);
    if (last > index) readRun(tokens, index, last, within, surnames, claimed);
    index = Math.max(last, index + 1);
  }
  return { within, surnames };
}

/** One past the last token of the capitalized words that begin here, initials and particles among them. */
function endOfRun(reading: Reading, first: number): number {
  const { tokens, sentences } = reading;
  let at = first;
  while (at < tokens.count && sentences.of[at] === sentences.of[first]) {
    if (isName(tokens, at)) at++;
    else if (
      at > first &&
      tokens.lower[at] === "." &&
      isGlued(tokens, at) &&
      tokens.end[at - 1] - tokens.start[at - 1] <= 5
    )
      at++;
    else if (at > first && NICKNAME_QUOTES.has(tokens.lower[at]) && endOfNickname(tokens, at) > 0)
      at = endOfNickname(tokens, at);
    else if (at > first && PARTICLES.has(tokens.lower[at]) && at + 1 < tokens.count && isName(tokens, at + 1)) at++;
    else if (
      at > first &&
      tokens.lower[at] === "-" &&
      isGlued(tokens, at) &&
      isGlued(tokens, at + 1) &&
      isName(tokens, at + 1)
    )
      at++;
    else break;
  }
  return at;
}

function isName(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Word && tokens.shape[at] !== Shape.Lower && tokens.lower[at] !== "'s";
}

/** "Beauregard “Bud” Torres": one capitalized word between quotes. */
function endOfNickname(tokens: Tokens, at: number): number {
  const end = at + 3;
  if (end > tokens.count || !isName(tokens, at + 1)) return 0;
  return NICKNAME_QUOTES.has(tokens.lower[at + 2]) && end < tokens.count && isName(tokens, end) ? end : 0;
}

const NICKNAME_QUOTES = new Set(['"', "“", "”", "``", "''", "(", ")"]);
const PARTICLES = new Set([
  "de",
  "la",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "ul",
  "da",
  "di",
  "du",
  "dos",
]);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

function readRun(
  tokens: Tokens,
  first: number,
  last: number,
  within: Uint8Array,
  surnames: Set<string>,
  claimed: Uint8Array,
): void {
  const { given, weak, surnames: known } = personNames();
  let at = first;
  while (at < last) {
    if (claimed[at] === 1) {
      at++;
      continue;
    }
    const word = tokens.lower[at];
    const next = afterStop(tokens, at + 1, last);
    if (TITLES.has(word) && next < last && !endsPerson(tokens.lower[next]) && !TITLES.has(tokens.lower[next])) {
      if (!WEAK_TITLES.has(word) || given.has(tokens.lower[next])) {
        at = markPerson(tokens, next, last, within, surnames);
        continue;
      }
    } else if (
      next < last &&
      isName(tokens, next) &&
      !endsPerson(tokens.lower[next]) &&
      (given.has(word) || (weak.has(word) && known.has(tokens.lower[next])))
    ) {
      at = markPerson(tokens, at, last, within, surnames);
      continue;
    } else if (
      isInitial(tokens, at) &&
      next < last &&
      isName(tokens, next) &&
      !isInitial(tokens, next) &&
      !endsPerson(tokens.lower[next]) &&
      at + 1 < next
    ) {
      at = markPerson(tokens, at, last, within, surnames);
      continue;
    }
    at++;
  }
}

/** Marks the name from its first word on; returns one past its end. A name has a given name, middle names or initials, and a surname. */
function markPerson(tokens: Tokens, first: number, last: number, within: Uint8Array, surnames: Set<string>): number {
  const { given } = personNames();
  let at = first;
  let words = 0;
  let surname = "";
  while (at < last && words < 4) {
    const word = tokens.lower[at];
    if (tokens.kind[at] !== Kind.Word) {
      within[at++] = 1;
      continue;
    }
    if (words > 0 && endsPerson(word)) break;
    // A given name may be followed by middle names and initials; after the surname only a suffix belongs to it.
    if (words >= 2 && !SUFFIXES.has(word) && !given.has(surname) && !isInitialWord(surname) && !PARTICLES.has(surname))
      break;
    within[at] = 1;
    if (!SUFFIXES.has(word)) {
      surname = word;
      words++;
    }
    at++;
  }
  if (surname.length > 2) surnames.add(surname);
  return at;
}

function isInitial(tokens: Tokens, at: number): boolean {
  return tokens.end[at] - tokens.start[at] === 1 || isInitialWord(tokens.lower[at]);
}

function isInitialWord(word: string): boolean {
  return word.length === 1 || (word.length === 4 && word[1] === "." && word[3] === ".");
}

/** Words that cannot be a surname here: "Jackson County", "Madison Avenue", "Austin Police". */
function endsPerson(word: string): boolean {
  return INSTITUTIONS.has(word) || STREETS.has(word) || WATERS.has(word) || COMPANY.has(word);
}

function afterStop(tokens: Tokens, at: number, last: number): number {
  return at < last && tokens.lower[at] === "." ? at + 1 : at;
}
