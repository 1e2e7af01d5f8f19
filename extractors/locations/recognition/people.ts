/**
 * The persons of a text, for a surname is a town more often than not: "Sheriff Bud Torres", "Paris Hilton",
 * "Mr. Lancaster". Whoever was named in full is meant again by the surname or the given name alone.
 */
import { readFileSync } from "node:fs";
import { compiledSeedPath } from "../../seeds.ts";
import { Kind, type Reading, Shape, type Tokens } from "../../text/index.ts";
import { knownClass } from "../../text/lexicon.ts";
import { isCapitalOnly } from "../../text/tag.ts";
import { endOfRun, isName, PARTICLES } from "./runs.ts";
import { COMPANY, INSTITUTIONS, SPEECH, STREETS, TITLES, WATERS, WEAK_TITLES } from "./words.ts";

export interface People {
  /** 1 for each token within a person's name. */
  readonly within: Uint8Array;
  /** Surnames of the persons named, in lower case. */
  readonly surnames: ReadonlySet<string>;
  /** The first words of their names. */
  readonly givenNames: ReadonlySet<string>;
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

interface Search {
  readonly reading: Reading;
  readonly tokens: Tokens;
  readonly claimed: Uint8Array;
  readonly within: Uint8Array;
  readonly surnames: Set<string>;
  readonly givenNames: Set<string>;
}

/** `claimed` is 1 for each token of a name of several words that is a place for sure ("Sri Lanka", "Virginia Beach"). */
export function findPeople(reading: Reading, claimed: Uint8Array): People {
  const { tokens } = reading;
  const search: Search = {
    reading,
    tokens,
    claimed,
    within: new Uint8Array(tokens.count),
    surnames: new Set(),
    givenNames: new Set(),
  };
  let index = 0;
  while (index < tokens.count) {
    const last = endOfRun(reading, index);
    if (last > index) readRun(search, index, last);
    index = Math.max(last, index + 1);
  }
  return search;
}

/** Reads the persons of a run: after a title, from a given name or an initial on, or the run as a whole. */
function readRun(search: Search, first: number, last: number): void {
  const { tokens, claimed } = search;
  let at = first;
  let found = false;
  while (at < last) {
    const next = claimed[at] === 1 ? -1 : startOfPerson(tokens, at, last);
    if (next >= 0) {
      at = markPerson(search, next, last);
      found = true;
    } else at++;
  }
  if (!found && (introducesPerson(search, first, last) || isRelative(search, first, last)))
    markPerson(search, first, last);
}

/** The first token of the person whose title, given name or initial stands here; -1 where none does. */
function startOfPerson(tokens: Tokens, at: number, last: number): number {
  const { given, weak, surnames } = personNames();
  const word = tokens.lower[at];
  const next = at + 1 < last && tokens.lower[at + 1] === "." ? at + 2 : at + 1;
  if (next >= last || !isName(tokens, next) || endsPerson(tokens.lower[next])) return -1;
  const following = tokens.lower[next];
  if (TITLES.has(word)) {
    return !TITLES.has(following) && (!WEAK_TITLES.has(word) || given.has(following)) ? next : -1;
  }
  if (given.has(word) || (weak.has(word) && (surnames.has(following) || isSurnameLike(tokens, next)))) return at;
  if (!isInitial(word) || isInitial(following) || (next === at + 1 && isShortPlace(word))) return -1;
  if (next === at + 1 && word.length === 1) return -1;
  // "W. Columbia" is west of it, "W. Smith" a person.
  return COMPASS.has(word) && !surnames.has(following) ? -1 : at;
}

/** "McArthur", "LaBumbard", "DeSantis": a capital within the word. */
function isSurnameLike(tokens: Tokens, at: number): boolean {
  return tokens.shape[at] === Shape.Mixed && SURNAME_PREFIX.test(tokens.lower[at]);
}

const SURNAME_PREFIX = /^(?:ma?c|o'|la|le|de|di|van|fitz|st)/;

/** "U.S. Army", "N.C. State": initials of a place or body before a capital, not of a person. */
function isShortPlace(word: string): boolean {
  return SHORT_PLACES.has(word);
}

const SHORT_PLACES = new Set(
  "n.e. n.w. s.e. s.w. u.s. u.k. u.n. e.u. d.c. l.a. n.y. n.j. n.c. n.d. n.h. n.m. s.c. s.d. r.i. b.c. n.b. n.s. n.l. a.m. p.m. j.v.".split(
    " ",
  ),
);

const COMPASS = new Set(["n", "s", "e", "w"]);

/**
 * A full name of unknown words tells itself by what stands around it: "resident Ellery Chisholm", "19-year-old
 * Lutchman Chandler", "Nakishia Sullivan, 24, was", "Kwesi Millington said".
 */
function introducesPerson({ reading, tokens, claimed }: Search, first: number, last: number): boolean {
  let words = 0;
  let surname = "";
  for (let at = first; at < last; at++) {
    if (claimed[at] === 1) return false;
    if (tokens.kind[at] !== Kind.Word || tokens.lower[at].length === 1) continue;
    if (tokens.shape[at] === Shape.Upper || endsPerson(tokens.lower[at]) || TITLES.has(tokens.lower[at])) return false;
    surname = tokens.lower[at];
    words++;
  }
  if (words < 2 || words > 3 || isOrdinaryWord(surname)) return false;
  if (isAge(tokens, last) || SPEECH.has(tokens.lower[last] ?? "")) return true;
  if (first === 0 || reading.sentences.of[first - 1] !== reading.sentences.of[first]) return false;
  return ROLES.has(tokens.lower[first - 1]) || tokens.lower[first - 1] === "old";
}

/** "her daughter, Brittany,": one name between commas behind the word for a relative. */
function isRelative({ tokens, claimed }: Search, first: number, last: number): boolean {
  if (last - first !== 1 || first < 3 || claimed[first] === 1 || tokens.lower[first - 1] !== ",") return false;
  return (
    RELATIVES.has(tokens.lower[first - 2]) && OWNERS.has(tokens.lower[first - 3]) && CLOSING.has(tokens.lower[last])
  );
}

const RELATIVES = new Set(
  `daughter son wife husband mother father brother sister girlfriend boyfriend cousin uncle aunt grandson granddaughter
  niece nephew fiance fiancee partner child baby grandmother grandfather`.split(/\s+/),
);
const OWNERS = new Set(["her", "his", "their", "my", "our", "'s"]);
const CLOSING = new Set([",", ".", ";"]);

/** "a Decatur Democrat said": a word of the language ends no name of unknown words. */
function isOrdinaryWord(lower: string): boolean {
  const kinds = knownClass(lower);
  return kinds !== 0 && !isCapitalOnly(kinds) && !personNames().surnames.has(lower);
}

/** ", 24," or ", a 24-year-old". */
function isAge(tokens: Tokens, at: number): boolean {
  if (tokens.lower[at] !== ",") return false;
  const number = ARTICLES.has(tokens.lower[at + 1]) ? at + 2 : at + 1;
  if (tokens.kind[number] !== Kind.Number || tokens.end[number] - tokens.start[number] > 2) return false;
  return tokens.lower[number + 1] === "," || tokens.lower[number + 1] === "-" || tokens.lower[number + 1] === ".";
}

const ARTICLES = new Set(["a", "an"]);

/** Nouns that a full name follows without a comma. */
const ROLES = new Set(
  `resident residents student victim suspect defendant daughter son wife husband mother father brother sister friend
  girlfriend boyfriend neighbor neighbour owner attorney lawyer spokesman spokeswoman officer teacher coach captain
  candidate member founder president director manager singer actor actress author artist player leader activist
  journalist photographer native graduate senior junior freshman sophomore veteran driver pilot businessman cousin
  uncle aunt grandson granddaughter niece nephew chef architect engineer farmer nurse doctor surgeon survivor
  gunman teammate winner champion host star comedian politician lawmaker opponent colleague partner fiancee widow
  guitarist drummer musician composer producer filmmaker novelist poet historian professor researcher scientist`.split(
    /\s+/,
  ),
);

/** Marks the name from its first word on; returns one past its end. A name has a given name, middle names or initials, and a surname. */
function markPerson({ tokens, within, surnames, givenNames }: Search, first: number, last: number): number {
  let at = first;
  let words = 0;
  let surname = "";
  while (at < last) {
    const word = tokens.lower[at];
    if (tokens.kind[at] === Kind.Word) {
      if (words > 0 && endsPerson(word)) break;
      if (words >= 2 && !SUFFIXES.has(word) && !goesOn(surname)) break;
      if (words >= 4) break;
      if (!SUFFIXES.has(word)) {
        surname = word;
        words++;
      }
    }
    within[at++] = 1;
  }
  if (words > 1 && surname.length > 2) {
    surnames.add(surname);
    givenNames.add(tokens.lower[first]);
  } else if (surname.length > 2) surnames.add(surname);
  return at;
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** After a given name, an initial or a particle more of the name follows; after a surname only a suffix. */
function goesOn(word: string): boolean {
  const { given, weak } = personNames();
  return given.has(word) || weak.has(word) || isInitial(word) || PARTICLES.has(word);
}

/** "J", "J.R." */
function isInitial(word: string): boolean {
  return word.length === 1 || (word.length === 4 && word[1] === "." && word[3] === ".");
}

/** Words that cannot be a surname here: "Jackson County", "Madison Avenue", "Austin Police". */
function endsPerson(word: string): boolean {
  return ENDS_PERSON.has(word);
}

const ENDS_PERSON = new Set([...INSTITUTIONS, ...STREETS, ...WATERS, ...COMPANY]);
