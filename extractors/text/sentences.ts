/**
 * Tokens to sentences. A blank line ends one always; a full stop, question or exclamation mark does
 * unless the words around it say otherwise ("Feb. 11", "Gen. Smith", "U.S. officials", "J. Smith").
 */
import { isGlued, Kind, Shape, type Tokens } from "./tokens.ts";

export interface Sentences {
  readonly count: number;
  /** Index of the sentence's first token, and one past its last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The paragraph that each sentence stands in, counted from 0. */
  readonly paragraph: Int32Array;
  /** The sentence that each token stands in. */
  readonly of: Int32Array;
}

export function splitSentences(tokens: Tokens): Sentences {
  const firsts: number[] = [];
  const lasts: number[] = [];
  const paragraphs: number[] = [];
  const of = new Int32Array(tokens.count);
  let first = 0;
  let paragraph = 0;
  for (let index = 0; index < tokens.count; index++) {
    of[index] = firsts.length;
    const next = index + 1;
    const blank = next < tokens.count && isParagraphBreak(tokens, index);
    if (next === tokens.count || blank || endsSentence(tokens, index)) {
      firsts.push(first);
      lasts.push(next);
      paragraphs.push(paragraph);
      first = next;
      if (blank) paragraph++;
    }
  }
  return {
    count: firsts.length,
    first: Int32Array.from(firsts),
    last: Int32Array.from(lasts),
    paragraph: Int32Array.from(paragraphs),
    of,
  };
}

/** A blank line, or a line break after the end of a sentence. */
function isParagraphBreak(tokens: Tokens, index: number): boolean {
  let breaks = 0;
  for (let at = tokens.end[index]; at < tokens.start[index + 1]; at++) if (tokens.text.charCodeAt(at) === 10) breaks++;
  return breaks >= 2 || (breaks === 1 && closesSentence(tokens, index));
}

function endsSentence(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (!closesSentence(tokens, index) || isGlued(tokens, next) || isCloser(tokens, next)) return false;
  if (!canStartSentence(tokens, next)) return false;
  const stop = lastNonCloser(tokens, index);
  if (tokens.lower[stop] !== "." && !isInitialism(tokens, stop)) return true;
  return !isAbbreviation(tokens, stop, next);
}

/** Whether the token is a sentence's mark, or a quote or bracket that follows one at once. */
function closesSentence(tokens: Tokens, index: number): boolean {
  const stop = lastNonCloser(tokens, index);
  return TERMINATORS.has(tokens.lower[stop]) || isInitialism(tokens, stop);
}

function lastNonCloser(tokens: Tokens, index: number): number {
  let at = index;
  while (at > 0 && isCloser(tokens, at) && (isGlued(tokens, at) || tokens.lower[at] === "''")) at--;
  return at;
}

function isCloser(tokens: Tokens, index: number): boolean {
  return CLOSERS.has(tokens.lower[index]);
}

function isInitialism(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === Kind.Word && tokens.text.charCodeAt(tokens.end[index] - 1) === 46;
}

function canStartSentence(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] === Kind.Number || tokens.kind[index] === Kind.Symbol) return true;
  if (tokens.kind[index] === Kind.Punctuation) return OPENERS.has(tokens.lower[index]);
  return tokens.shape[index] !== Shape.Lower;
}

/** Whether the full stop belongs to a word cut short rather than to the sentence. */
function isAbbreviation(tokens: Tokens, stop: number, next: number): boolean {
  if (isInitialism(tokens, stop)) return !STARTERS.has(tokens.lower[next]);
  if (stop === 0 || !isGlued(tokens, stop) || tokens.kind[stop - 1] !== Kind.Word) return false;
  const word = tokens.lower[stop - 1];
  if (word.length === 1 && tokens.shape[stop - 1] === Shape.Upper) return true;
  if (BEFORE_NAMES.has(word)) return tokens.shape[stop - 1] !== Shape.Lower;
  if (BEFORE_NUMBERS.has(word)) return tokens.kind[next] === Kind.Number;
  if (AFTER_NAMES.has(word)) return !STARTERS.has(tokens.lower[next]);
  return false;
}

const words = (list: string) => new Set(list.split(/\s+/));

const TERMINATORS = new Set([".", "!", "?", "...", "…"]);
const CLOSERS = new Set(['"', "”", "’", "'", "''", ")", "]", "»"]);
const OPENERS = new Set(['"', "“", "‘", "'", "``", "(", "[", "«", "-", "--", "—", "–"]);

/** Titles: a name follows, so the sentence goes on ("Gen. Smith"). */
const BEFORE_NAMES = words(
  "mr mrs ms dr prof gen lt col maj capt cmdr sgt cpl pvt adm sen rep gov pres rev hon st ste mt ft atty supt insp det messrs sens reps",
);
/** A number follows ("Feb. 11", "No. 4"). */
const BEFORE_NUMBERS = words("jan feb mar apr jun jul aug sep sept oct nov dec no nos art vol pp p fig sec ch");
/** What may end a sentence or stand within one ("Acme Inc. said"): the next word decides. */
const AFTER_NAMES = words(
  "inc corp co ltd llc jr sr bros vs etc ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd",
);
/** Words that open a sentence far oftener than they go on a name. */
const STARTERS = words(
  "the a an he she it they we i you his her its their our this that these those there in on at by for from with as but and or so if when while after before since until although though however meanwhile also earlier later last one some many most no not what who how why where",
);
