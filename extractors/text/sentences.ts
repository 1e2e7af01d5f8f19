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
    if (next < tokens.count && isWithinSentence(tokens, index)) continue;
    const blank = next < tokens.count && isParagraphBreak(tokens, index);
    if (next === tokens.count || blank || endsSentence(tokens, index, first)) {
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

/** Most tokens: a word or number with a space at most behind it. An initialism ("U.S.") may end a sentence. */
function isWithinSentence(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  if (kind !== Kind.Word && kind !== Kind.Number) return false;
  const end = tokens.end[index];
  const gap = tokens.start[index + 1] - end;
  if (gap > 1 || (gap === 1 && tokens.text.charCodeAt(end) === LINE_FEED)) return false;
  return tokens.text.charCodeAt(end - 1) !== FULL_STOP;
}

const LINE_FEED = 10;
const FULL_STOP = 46;

/** A blank line, a line break after the end of a sentence, or one before an item of a list. */
function isParagraphBreak(tokens: Tokens, index: number): boolean {
  let breaks = 0;
  const end = tokens.start[index + 1];
  for (let at = tokens.end[index]; at < end; at++) if (tokens.text.charCodeAt(at) === LINE_FEED) breaks++;
  if (breaks === 0) return false;
  return breaks >= 2 || closesSentence(tokens, index) || opensItem(tokens, index + 1);
}

/** "- item", "• item", "2. item" at the start of a line. */
function opensItem(tokens: Tokens, index: number): boolean {
  if (BULLETS.has(tokens.lower[index])) return !isGlued(tokens, index + 1);
  const isNumbered = tokens.kind[index] === Kind.Number && tokens.lower[index].length <= 2;
  return isNumbered && isGlued(tokens, index + 1) && tokens.lower[index + 1] === "." && !isGlued(tokens, index + 2);
}

function endsSentence(tokens: Tokens, index: number, first: number): boolean {
  const next = index + 1;
  if (!closesSentence(tokens, index) || isCloser(tokens, next) || !hasWord(tokens, first, index)) return false;
  if (isGlued(tokens, next)) return lacksSpace(tokens, index) || tokens.lower[next] === "“";
  if (!canStartSentence(tokens, next)) return false;
  const stop = lastNonCloser(tokens, index);
  if (tokens.lower[stop] !== "." && !isInitialism(tokens, stop)) return stop === index || !isSpeaker(tokens, next);
  // "2. Second item"
  if (stop === first + 1 && tokens.kind[first] === Kind.Number && isGlued(tokens, stop)) return false;
  return !isAbbreviation(tokens, stop, next);
}

/** Marks alone are no sentence: "“… but it is". */
function hasWord(tokens: Tokens, first: number, index: number): boolean {
  const end = Math.min(index, first + MOST_MARKS);
  for (let at = first; at <= end; at++) {
    if (tokens.kind[at] === Kind.Word || tokens.kind[at] === Kind.Number) return true;
  }
  return false;
}

const MOST_MARKS = 8;

/** "“Is it over?” Smith asked.": who speaks belongs to the sentence. */
function isSpeaker(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== Kind.Word || STARTERS.has(tokens.lower[index])) return false;
  const end = Math.min(tokens.count, index + 4);
  for (let at = index + 1; at < end && tokens.kind[at] === Kind.Word; at++)
    if (SPOKE.has(tokens.lower[at])) return true;
  return false;
}

/** "… 20 people.Police said": a space was lost between two sentences. */
function lacksSpace(tokens: Tokens, stop: number): boolean {
  return (
    tokens.lower[stop] === "." &&
    stop > 0 &&
    tokens.shape[stop - 1] === Shape.Lower &&
    tokens.lower[stop - 1].length > 2 &&
    tokens.shape[stop + 1] === Shape.Capitalized &&
    tokens.lower[stop + 1].length > 1
  );
}

/** Whether the token is a sentence's mark, or a quote or bracket that follows one at once. */
function closesSentence(tokens: Tokens, index: number): boolean {
  const stop = lastNonCloser(tokens, index);
  return TERMINATORS.has(tokens.lower[stop]) || tokens.lower[stop].startsWith("..") || isInitialism(tokens, stop);
}

function lastNonCloser(tokens: Tokens, index: number): number {
  let at = index;
  while (at > 0 && at > index - MOST_CLOSERS && isCloser(tokens, at)) at--;
  return at;
}

const MOST_CLOSERS = 4;

/** A straight quote closes where it touches what is before it, or nothing at all (wire style: `" he said . "`). */
function isCloser(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== Kind.Punctuation) return false;
  const mark = tokens.lower[index];
  if (!CLOSERS.has(mark)) return false;
  if (mark === '"' || mark === "'")
    return isGlued(tokens, index) || (index + 1 < tokens.count && !isGlued(tokens, index + 1));
  return mark === "''" || isGlued(tokens, index);
}

function isInitialism(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === Kind.Word && tokens.text.charCodeAt(tokens.end[index] - 1) === FULL_STOP;
}

function canStartSentence(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] === Kind.Number || tokens.kind[index] === Kind.Symbol) return true;
  if (tokens.kind[index] === Kind.Punctuation) return OPENERS.has(tokens.lower[index]);
  return tokens.shape[index] !== Shape.Lower;
}

/** Whether the full stop belongs to a word cut short rather than to the sentence. */
function isAbbreviation(tokens: Tokens, stop: number, next: number): boolean {
  const isStarter = STARTERS.has(tokens.lower[next]);
  if (isInitialism(tokens, stop)) {
    return !isStarter && !(CLOCK.has(tokens.lower[stop]) && !AFTER_CLOCK.has(tokens.lower[next]));
  }
  if (stop === 0 || !isGlued(tokens, stop) || tokens.kind[stop - 1] !== Kind.Word) return false;
  const word = tokens.lower[stop - 1];
  if (word.length === 1 && tokens.shape[stop - 1] === Shape.Upper) return !isStarter;
  if (BEFORE_NAMES.has(word)) return tokens.shape[stop - 1] !== Shape.Lower;
  if (BEFORE_NUMBERS.has(word)) return tokens.kind[next] === Kind.Number;
  return AFTER_NAMES.has(word) && !isStarter;
}

const words = (list: string) => new Set(list.split(/\s+/));

const TERMINATORS = new Set([".", "!", "?", "…"]);
const SPOKE = words("said asked says asks declared replied shouted cried wrote added told wondered exclaimed yelled");
const CLOSERS = new Set(['"', "”", "’", "'", "''", ")", "]", "»"]);
const BULLETS = new Set(["-", "•", "*", "·", "▪", "–"]);
const OPENERS = new Set(['"', "“", "‘", "'", "``", "(", "[", "«", "-", "--", "—", "–"]);

/** Titles: a name follows, so the sentence goes on ("Gen. Smith"). */
const BEFORE_NAMES = words(
  "mr mrs ms dr prof gen lt col maj capt cmdr sgt cpl pvt adm sen rep gov pres rev hon st ste mt ft atty supt insp det const brig asst messrs sens reps",
);
/** A number follows ("Feb. 11", "No. 4"). */
const BEFORE_NUMBERS = words(
  "jan feb mar apr jun jul aug sep sept oct nov dec no nos pct ext art vol pp p fig sec ch approx est avg ca rs",
);
/** What may end a sentence or stand within one ("Acme Inc. said"): the next word decides. */
const AFTER_NAMES = words(
  "inc corp co ltd llc jr sr bros vs etc ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd",
);
const CLOCK = words("a.m. p.m.");
/** What goes on after a time of day ("9 a.m. Tuesday", "5 p.m. EST"). */
const AFTER_CLOCK = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun est edt et cst cdt ct pst pdt pt mst mdt gmt utc bst cet eastern central pacific mountain local greenwich",
);
/** Words that open a sentence far oftener than they go on a name. */
const STARTERS = words(
  "the a an he she it they we i you his her its their our this that these those there in on at by for from with as but and or so if when while after before since until although though however meanwhile also earlier later last one some many most no not what who how why where",
);
