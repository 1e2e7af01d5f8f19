/**
 * Text to tokens, once, by character code: every extractor reads the same arrays.
 *
 * A token is a word, a number, a symbol or a punctuation mark; white space parts tokens and is none.
 * What newswriting glues is taken apart, so that each part can be looked up: `Venezuela's` is
 * `Venezuela` `'s`, `London-based` is `London` `-` `based`, `didn't` is `did` `n't`, `$5bn` is `$` `5` `bn`.
 * `isGlued` tells the glued from the spaced. Initialisms keep their full stops (`U.S.`, `a.m.`), numbers
 * their separators (`2,000`, `1.5`).
 */

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
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (isDigit(code) || (code === FULL_STOP && startsDecimal(text, at))) at = readNumber(list, text, at);
    else if (isVulgarFraction(code)) at = list.add(at, at + 1, Kind.Number);
    else if (isLetter(code)) at = readWord(list, text, at);
    else at = readMark(list, text, at);
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

function readWord(list: TokenList, text: string, start: number): number {
  const initialism = endOfInitialism(text, start);
  if (initialism > start) return list.add(start, initialism, Kind.Word);

  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code) || isCombining(code)) at++;
    else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1))) {
      const clitic = endOfClitic(text, at);
      if (clitic === 0) {
        at++;
        continue;
      }
      const negation = isNegation(text, at, start);
      list.add(start, negation ? at - 1 : at, Kind.Word);
      return list.add(negation ? at - 1 : at, clitic, Kind.Word);
    } else break;
  }
  return list.add(start, at, Kind.Word);
}

/** "U.S.", "a.m.", "W.Va.": letters and full stops in turn, twice or more. */
function endOfInitialism(text: string, start: number): number {
  let at = start;
  let pairs = 0;
  while (isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === FULL_STOP) {
    at += 2;
    pairs++;
  }
  if (pairs === 0) return start;
  if (isLetter(text.charCodeAt(at))) {
    // A longer last part joins when it ends in a full stop too, as in "W.Va."; else "D.C.-based" ends here.
    let tail = at;
    while (isLetter(text.charCodeAt(tail))) tail++;
    if (tail - at <= 3 && text.charCodeAt(tail) === FULL_STOP) return tail + 1;
    return pairs >= 2 ? at : start;
  }
  return pairs >= 2 ? at : start;
}

/** The end of "'s", "'ll", "'re", "'ve", "'d", "'m" or of the "n't" whose apostrophe stands here; 0 where none does. */
function endOfClitic(text: string, apostrophe: number): number {
  let end = apostrophe + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  const letters = text.slice(apostrophe + 1, end).toLowerCase();
  return CLITICS.has(letters) ? end : 0;
}

const CLITICS = new Set(["s", "t", "ll", "re", "ve", "d", "m"]);

function isNegation(text: string, apostrophe: number, start: number): boolean {
  return (
    apostrophe - 1 > start &&
    (text.charCodeAt(apostrophe - 1) | 32) === 110 &&
    (text.charCodeAt(apostrophe + 1) | 32) === 116
  );
}

/** A symbol or mark; a run of the same dash, full stop, quote or grave accent is one token ("--", "...", "``"). */
function readMark(list: TokenList, text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isApostrophe(code)) {
    const clitic = start > 0 && !isSpace(text.charCodeAt(start - 1)) ? endOfClitic(text, start) : 0;
    if (clitic > 0) return list.add(start, clitic, Kind.Word);
  }
  let end = start + 1;
  if (REPEATABLE.has(code)) while (text.charCodeAt(end) === code) end++;
  if (code >= 0xd800 && code <= 0xdbff && end < text.length) end++;
  return list.add(start, end, isPunctuation(code) ? Kind.Punctuation : Kind.Symbol);
}

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

  add(start: number, end: number, kind: number): number {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.kind[this.count] = kind;
    this.shape[this.count] = kind === Kind.Word ? shapeOf(this.text, start, end) : Shape.None;
    this.lower.push(lowerCase(this.text, start, end));
    this.count++;
    return end;
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
    const start = new Int32Array(capacity);
    const end = new Int32Array(capacity);
    const kind = new Uint8Array(capacity);
    const shape = new Uint8Array(capacity);
    start.set(this.start);
    end.set(this.end);
    kind.set(this.kind);
    shape.set(this.shape);
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.shape = shape;
  }
}

function shapeOf(text: string, start: number, end: number): number {
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isUpper(code)) upper++;
    else if (isLetter(code)) lower++;
  }
  if (upper === 0) return Shape.Lower;
  if (lower === 0) return Shape.Upper;
  return upper === 1 && isUpper(text.charCodeAt(start)) ? Shape.Capitalized : Shape.Mixed;
}

/**
 * Words recur, so their lower-case strings are kept in a direct-mapped cache: a word seen before costs
 * a comparison instead of a new string, and its hash for later `Map` look-ups is computed already.
 */
const CACHE_SIZE = 1 << 14;
const cache: string[] = new Array(CACHE_SIZE).fill("");

function lowerCase(text: string, start: number, end: number): string {
  const length = end - start;
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (foldCode(text.charCodeAt(at)) | 0)) | 0;
  const slot = (hash ^ (hash >>> 14)) & (CACHE_SIZE - 1);
  const known = cache[slot];
  if (known.length === length) {
    let at = 0;
    while (at < length && known.charCodeAt(at) === foldCode(text.charCodeAt(start + at))) at++;
    if (at === length) return known;
  }
  const made = text.slice(start, end).toLowerCase().replaceAll("’", "'");
  if (made.length !== length) return text.slice(start, end);
  if (length <= 24) cache[slot] = made;
  return made;
}

function foldCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code === 0x2019) return 39;
  if (code < 0xc0) return code;
  if (code <= 0xde && code !== 0xd7) return code + 32;
  return code;
}

// ---- classes of characters ----

const FULL_STOP = 46;
const COMMA = 44;
/** `-` `.` `'` `` ` `` `–` `—` `…` */
const REPEATABLE = new Set([45, 46, 39, 96, 0x2013, 0x2014]);

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2b9 && code <= 0x2ff) && !isCombining(code);
  return (
    (code >= 0x2c00 && code <= 0x2dff) ||
    (code >= 0x3040 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfb00 && code <= 0xfdff)
  );
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < 0xc0) return false;
  if (code <= 0xde) return code !== 0xd7;
  if (code < 0x100) return false;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** ¼ ½ ¾ and their kin. */
function isVulgarFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

function isPunctuation(code: number): boolean {
  if (code < 128) return !ASCII_SYMBOLS.has(code);
  return (
    (code >= 0x2010 && code <= 0x206f) ||
    code === 0xa1 ||
    code === 0xab ||
    code === 0xb7 ||
    code === 0xbb ||
    code === 0xbf ||
    (code >= 0x3001 && code <= 0x301f)
  );
}

/** `$` `%` `+` `<` `=` `>` `^` `|` `~` `#` `&` `@` `*` `/` `\` `_` */
const ASCII_SYMBOLS = new Set([36, 37, 43, 60, 61, 62, 94, 124, 126, 35, 38, 64, 42, 47, 92, 95]);
