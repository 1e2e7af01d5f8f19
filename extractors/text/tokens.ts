/**
 * Text to tokens, once, by character code: every extractor reads the same arrays.
 *
 * A token is a word, a number, a symbol or a punctuation mark; white space parts tokens and is none.
 * What newswriting glues is taken apart, so that each part can be looked up: `Venezuela's` is
 * `Venezuela` `'s`, `London-based` is `London` `-` `based`, `didn't` is `did` `n't`, `$5bn` is `$` `5` `bn`.
 * `isGlued` tells the glued from the spaced. Initialisms keep their full stops (`U.S.`, `a.m.`), numbers
 * their separators (`2,000`, `1.5`). A web or e-mail address is one token, a symbol.
 */

import {
  APOSTROPHE,
  classOfCharacter,
  DIGIT,
  FRACTION,
  isDigit,
  isLetter,
  isSpace,
  JOINER,
  LETTER,
  SPACE,
  SYMBOL,
  UPPER,
} from "./characters.ts";
import { hashStep, lowerCase } from "./lower-case.ts";

export const Kind = { Word: 1, Number: 2, Symbol: 3, Punctuation: 4 } as const;

/** How a word is written. A number, symbol or mark has `Shape.None`. */
export const Shape = { None: 0, Lower: 1, Capitalized: 2, Upper: 3, Mixed: 4 } as const;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** One of `Kind`. */
  readonly kind: Uint8Array;
  /** One of `Shape`. */
  readonly shape: Uint8Array;
  /** The token in lower case, with a straight apostrophe for a curly one. */
  readonly lower: readonly string[];
}

/** The token as written. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}

/** Whether no white space parts the token from the one before it. */
export function isGlued(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.end[index - 1] === tokens.start[index];
}

export function tokenize(text: string): Tokens {
  const list = new TokenList(text);
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const bits = classOfCharacter(code);
    if ((bits & SPACE) !== 0) at++;
    else if ((bits & LETTER) !== 0) at = readWord(list, text, at);
    else if ((bits & DIGIT) !== 0 || (code === FULL_STOP && startsDecimal(text, at))) at = readNumber(list, text, at);
    else if ((bits & FRACTION) !== 0) at = list.add(at, at + 1, Kind.Number);
    else if ((bits & JOINER) !== 0) at++;
    else at = readMark(list, text, at, code, bits);
  }
  return list.finish();
}

// ---- reading one token ----

function readNumber(list: TokenList, text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if (code === FULL_STOP && isDigit(text.charCodeAt(at + 1))) at++;
    else if (code === COMMA && startsDigitGroup(text, at)) at++;
    else break;
  }
  return list.add(start, at, Kind.Number);
}

/** ".5" after a space or a symbol is a number; the full stop of "Feb.11" is not. */
function startsDecimal(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1))) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return !isLetter(before) && !isDigit(before) && before !== FULL_STOP;
}

/** A comma within a number: three digits follow it ("2,000"), or two and a further group ("1,00,000"). */
function startsDigitGroup(text: string, comma: number): boolean {
  let digits = 0;
  while (digits < 4 && isDigit(text.charCodeAt(comma + 1 + digits))) digits++;
  return digits === 3 || (digits === 2 && text.charCodeAt(comma + 3) === COMMA);
}

/** One pass over the word's characters gathers its end, its shape and its hash. */
function readWord(list: TokenList, text: string, start: number): number {
  if (text.charCodeAt(start + 1) === FULL_STOP) {
    const initialism = endOfInitialism(text, start);
    if (initialism > start) return list.add(start, initialism, Kind.Word);
  }
  let at = start;
  let hash = 0;
  let letters = 0;
  let capitals = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bits = classOfCharacter(code);
    if ((bits & LETTER) !== 0) {
      letters++;
      if ((bits & UPPER) !== 0) capitals++;
    } else if ((bits & (DIGIT | JOINER)) === 0) {
      if ((bits & APOSTROPHE) === 0 || !isLetter(text.charCodeAt(at + 1))) break;
      const clitic = endOfClitic(text, at);
      if (clitic > 0) return readHost(list, text, start, at, clitic);
    }
    hash = hashStep(hash, code);
  }
  const address = endOfAddress(text, start, at);
  if (address > at) return list.add(start, address, Kind.Symbol);
  list.addWord(start, at, shapeFrom(letters, capitals, text.charCodeAt(start)), lowerCase(text, start, at, hash));
  return at;
}

/** "Venezuela" and "'s", "did" and "n't": the word before a clitic, and the clitic. */
function readHost(list: TokenList, text: string, start: number, apostrophe: number, end: number): number {
  const cut = isNegation(text, apostrophe, start) ? apostrophe - 1 : apostrophe;
  list.add(start, cut, Kind.Word);
  return list.add(cut, end, Kind.Word);
}

/** "U.S.", "a.m.", "W.Va.": letters and full stops in turn, twice or more. */
function endOfInitialism(text: string, start: number): number {
  let at = start;
  let pairs = 0;
  while (isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === FULL_STOP) {
    at += 2;
    pairs++;
  }
  if (isLetter(text.charCodeAt(at))) {
    // A longer last part joins when it ends in a full stop too, as in "W.Va."; else "D.C.-based" ends here.
    let tail = at;
    while (isLetter(text.charCodeAt(tail))) tail++;
    if (tail - at <= 3 && text.charCodeAt(tail) === FULL_STOP) return tail + 1;
  }
  return pairs >= 2 ? at : start;
}

/** The end of "'s", "'ll", "'re", "'ve", "'d", "'m" or of the "n't" whose apostrophe stands here; 0 where none does. */
function endOfClitic(text: string, apostrophe: number): number {
  let end = apostrophe + 1;
  while (end - apostrophe <= 3 && isLetter(text.charCodeAt(end))) end++;
  return CLITICS.has(text.slice(apostrophe + 1, end).toLowerCase()) ? end : 0;
}

const CLITICS = new Set(["s", "t", "ll", "re", "ve", "d", "m"]);

function isNegation(text: string, apostrophe: number, start: number): boolean {
  return (
    apostrophe - 1 > start &&
    (text.charCodeAt(apostrophe - 1) | 32) === 110 &&
    (text.charCodeAt(apostrophe + 1) | 32) === 116
  );
}

/** The end of "https://…", "www.…" or "name@host" that the word opens; where none is, the word's own end. */
function endOfAddress(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end);
  const isAddress =
    (code === COLON && text.startsWith("://", end) && isLetter(text.charCodeAt(end + 3))) ||
    (code === AT && (isLetter(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 1)))) ||
    (code === FULL_STOP && end - start === 3 && WWW.test(text.slice(start, end)) && isLetter(text.charCodeAt(end + 1)));
  if (!isAddress) return end;
  let last = end + 1;
  while (last < text.length && !isSpace(text.charCodeAt(last)) && !ADDRESS_ENDS.has(text[last])) last++;
  while (ADDRESS_TRAILERS.has(text[last - 1])) last--;
  return last;
}

const WWW = /^www$/i;
const ADDRESS_ENDS = new Set(["<", ">", '"', "“", "”", "‘", "’", "(", ")", "[", "]", "{", "}", "|", "`", "«", "»"]);
/** Marks that after an address are the sentence's. */
const ADDRESS_TRAILERS = new Set([".", ",", ";", ":", "!", "?", "'", "…", "—", "–", "-"]);

/** A symbol or mark; a run of the same dash, full stop, quote or grave accent is one token ("--", "...", "``"). */
function readMark(list: TokenList, text: string, start: number, code: number, bits: number): number {
  if ((bits & APOSTROPHE) !== 0) {
    const clitic = start > 0 && !isSpace(text.charCodeAt(start - 1)) ? endOfClitic(text, start) : 0;
    if (clitic > 0) return list.add(start, clitic, Kind.Word);
  }
  let end = start + 1;
  if (REPEATABLE.has(code)) while (text.charCodeAt(end) === code) end++;
  if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(end))) end++;
  return list.add(start, end, (bits & SYMBOL) !== 0 ? Kind.Symbol : Kind.Punctuation);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function shapeFrom(letters: number, capitals: number, first: number): number {
  if (capitals === 0) return Shape.Lower;
  const opensWithCapital = (classOfCharacter(first) & UPPER) !== 0;
  if (capitals === letters) return Shape.Upper;
  return capitals === 1 && opensWithCapital ? Shape.Capitalized : Shape.Mixed;
}

const FULL_STOP = 46;
const COMMA = 44;
const COLON = 58;
const AT = 64;
/** `-` `.` `'` `_` `` ` `` `–` `—` `’` */
const REPEATABLE = new Set([45, 46, 39, 95, 96, 0x2013, 0x2014, 0x2019]);

// ---- the growing list ----

class TokenList {
  private readonly text: string;
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;
  private kind: Uint8Array;
  private shape: Uint8Array;
  private readonly lower: string[] = [];

  constructor(text: string) {
    this.text = text;
    const capacity = 16 + (text.length >> 2);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.shape = new Uint8Array(capacity);
  }

  /** Adds a token whose shape and lower case are not known yet; gives its end. */
  add(start: number, end: number, kind: number): number {
    let hash = 0;
    let letters = 0;
    let capitals = 0;
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      const bits = classOfCharacter(code);
      if ((bits & LETTER) !== 0) letters++;
      if ((bits & UPPER) !== 0) capitals++;
      hash = hashStep(hash, code);
    }
    const shape = kind === Kind.Word ? shapeFrom(letters, capitals, this.text.charCodeAt(start)) : Shape.None;
    this.push(start, end, kind, shape, lowerCase(this.text, start, end, hash));
    return end;
  }

  addWord(start: number, end: number, shape: number, lower: string): void {
    this.push(start, end, Kind.Word, shape, lower);
  }

  private push(start: number, end: number, kind: number, shape: number, lower: string): void {
    const index = this.count++;
    if (index === this.start.length) this.grow();
    this.start[index] = start;
    this.end[index] = end;
    this.kind[index] = kind;
    this.shape[index] = shape;
    this.lower.push(lower);
  }

  finish(): Tokens {
    const { text, count, lower } = this;
    return {
      text,
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      kind: this.kind.subarray(0, count),
      shape: this.shape.subarray(0, count),
      lower,
    };
  }

  private grow(): void {
    const capacity = this.start.length * 2;
    this.start = enlarged(this.start, new Int32Array(capacity));
    this.end = enlarged(this.end, new Int32Array(capacity));
    this.kind = enlarged(this.kind, new Uint8Array(capacity));
    this.shape = enlarged(this.shape, new Uint8Array(capacity));
  }
}

function enlarged<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
