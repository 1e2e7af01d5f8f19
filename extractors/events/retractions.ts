/**
 * A correction repeats what was wrong: "An earlier version of this article said that 12 people were killed; the number is 10."
 * A sentence about the article itself tells of the article and not of the world, and makes no rows. What is right stands in
 * the article, or in a sentence of its own: "Ten people were killed, not 12."
 */
import type { Reading } from "../text/index.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What an editor calls the work, and a part of it. */
const WORKS = words(
  "article story post report column newsletter page item piece blog dispatch brief review obituary graphic",
);
const PARTS = words("headline headlines caption captions subheading standfirst");
const VERSIONS = words("version versions edition editions");
const EARLIER = words("earlier previous prior original initial first");
const WRONG = words(
  "originally initially incorrectly previously mistakenly erroneously wrongly inaccurately misstated misspelled misidentified " +
    "misattributed misquoted mischaracterized",
);
const MENDED = words("corrected amended updated clarified revised corrects updates clarifies amends");
const AUXILIARY = words("has have had been was were is");
const OWN = words("this our");
const ERRORS = words("editing reporting production transcription copying");
const SAYING = words("said stated gave reported read misstated put");

/** Whether a sentence speaks of the article that it stands in, or goes on ("It said that …") about what was wrong in it. */
export function isRetraction(reading: Reading, sentence: number): boolean {
  const { sentences, tokens } = reading;
  const first = sentences.first[sentence];
  if (speaksOfItself(tokens.lower, first, sentences.last[sentence])) return true;
  const goesOn = tokens.lower[first] === "it" && SAYING.has(tokens.lower[first + 1]);
  return (
    goesOn &&
    sentence > 0 &&
    sentences.paragraph[sentence - 1] === sentences.paragraph[sentence] &&
    isRetraction(reading, sentence - 1)
  );
}

function speaksOfItself(lower: readonly string[], first: number, last: number): boolean {
  if (opensAsChange(lower, first)) return true;
  for (let at = first; at < last; at++) if (TESTS.get(lower[at])?.(lower, first, at) === true) return true;
  return false;
}

/** "(Corrects paragraph 2 to say that 10 people were killed)", "Updated to add that …", "Corrected with the number of dead". */
function opensAsChange(lower: readonly string[], first: number): boolean {
  const at = lower[first] === "(" ? first + 1 : first;
  if (lower[at] === "corrects" || lower[at] === "clarifies") return true;
  return MENDED.has(lower[at]) && (lower[at + 1] === "to" || lower[at + 1] === "with");
}

/** "An earlier version of this article", "the original version of our story". */
function isVersionOfThis(lower: readonly string[], first: number, at: number): boolean {
  return hasEarlier(lower, first, at) && (ofThis(lower, at) || WRONG.has(lower[at + 1]) || SAYING.has(lower[at + 1]));
}

/** "this article has been corrected", "this live blog originally said", "the article incorrectly stated", "this version corrects". */
function isChanged(lower: readonly string[], first: number, at: number): boolean {
  const isOwn = hasBefore(lower, first, at, OWN);
  if (!isOwn && lower[at - 1] !== "the") return false;
  let next = at + 1;
  while (AUXILIARY.has(lower[next])) next++;
  return WRONG.has(lower[next]) || (isOwn && MENDED.has(lower[next]));
}

/** "of this article", "in our weekly column": a work of one's own a few words on. */
function ofThis(lower: readonly string[], at: number): boolean {
  const link = lower[at + 1];
  if (link !== "of" && link !== "in" && link !== "on" && link !== "with") return false;
  if (!OWN.has(lower[at + 2]) && lower[at + 2] !== "the") return false;
  return WORKS.has(lower[at + 3]) || (OWN.has(lower[at + 2]) && WORKS.has(lower[at + 4]));
}

const DUE = words("due because to of");

function hasEarlier(lower: readonly string[], first: number, at: number): boolean {
  return hasBefore(lower, first, at, EARLIER);
}

/** Whether one of the words stands one to three tokens before. */
function hasBefore(lower: readonly string[], first: number, at: number, among: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= Math.max(first, at - 3); before--) if (among.has(lower[before])) return true;
  return false;
}

type Test = (lower: readonly string[], first: number, at: number) => boolean;

/** What is asked of each word by which a sentence may speak of the article. */
const TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...each(WORKS, isChanged),
  ...each(VERSIONS, (lower, first, at) => isVersionOfThis(lower, first, at) || isChanged(lower, first, at)),
  ...each(PARTS, (lower, first, at) => hasEarlier(lower, first, at) || WRONG.has(lower[at + 1]) || ofThis(lower, at)),
  ["error", (lower, first, at) => ERRORS.has(lower[at - 1]) && hasBefore(lower, first, at, DUE)],
]);

function each(names: ReadonlySet<string>, test: Test): (readonly [string, Test])[] {
  return [...names].map((name) => [name, test] as const);
}
