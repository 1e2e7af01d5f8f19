/** Classes of characters, by UTF-16 code unit: a table for ASCII, comparisons for the rest. */

export const LETTER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const SPACE = 8;
/** What stays within a word but is no letter: accents that combine, soft hyphens, joiners. */
export const JOINER = 16;
/** `$` `%` `+` `<` `=` `>` `^` `|` `~` `#` `&` `@` `*` `/` `\` and what is no letter, space or mark. */
export const SYMBOL = 32;
/** ¼ ½ ¾ and their kin. */
export const FRACTION = 64;
/** An apostrophe, straight or curly. */
export const APOSTROPHE = 128;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (code <= 32 || code === 127) ascii[code] = SPACE;
  else if (code >= 97 && code <= 122) ascii[code] = LETTER;
  else if (code >= 65 && code <= 90) ascii[code] = LETTER | UPPER;
  else if (code >= 48 && code <= 57) ascii[code] = DIGIT;
  else if (code === 39) ascii[code] = APOSTROPHE;
  else if ("$%+<=>^|~#&@*/\\".includes(String.fromCharCode(code))) ascii[code] = SYMBOL;
}

/** The character's bits; 0 for a punctuation mark and for NaN, the code past the end of a string. */
export function classOfCharacter(code: number): number {
  return code < 128 ? ascii[code] : classOfOther(code);
}

export function isSpace(code: number): boolean {
  return (classOfCharacter(code) & SPACE) !== 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return (classOfCharacter(code) & LETTER) !== 0;
}

function classOfOther(code: number): number {
  if (code < 0x300) return classOfLatin(code);
  if (code <= 0x36f) return JOINER;
  if (code < 0x2000) return LETTER | upper(code);
  if (code < 0x2c00) return classOfGeneralMark(code);
  if (code <= 0x2dff) return LETTER | upper(code);
  if (code >= 0x3040 && code <= 0xd7ff) return LETTER;
  if (code >= 0xf900 && code <= 0xfdff) return LETTER;
  if (code === 0x3000 || code === 0xfeff) return SPACE;
  if (code >= 0x3001 && code <= 0x301f) return 0;
  return code >= 0x2e00 && code <= 0x2e7f ? 0 : Number.isNaN(code) ? 0 : SYMBOL;
}

/** U+0080 to U+02FF: controls, Latin-1 marks, Latin letters, modifier letters. */
function classOfLatin(code: number): number {
  if (code <= 0xa0) return SPACE;
  if (code < 0xc0) {
    if (code === 0xaa || code === 0xba) return LETTER;
    if (code === 0xad) return JOINER;
    if (code >= 0xbc && code <= 0xbe) return FRACTION;
    return code === 0xa1 || code === 0xab || code === 0xb7 || code === 0xbb || code === 0xbf ? 0 : SYMBOL;
  }
  if (code === 0xd7 || code === 0xf7) return SYMBOL;
  if (code >= 0x2b9) return SYMBOL;
  return LETTER | (code <= 0xde ? UPPER : code < 0x100 ? 0 : upper(code));
}

/** U+2000 to U+2BFF: spaces, dashes, quotes, directions, fractions, symbols. */
function classOfGeneralMark(code: number): number {
  if (code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f) return SPACE;
  if (code === 0x200c || code === 0x200d) return JOINER;
  // Marks of direction and other formats are blank.
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x205f && code <= 0x206f)) return SPACE;
  if (code === 0x2019) return APOSTROPHE;
  if (code < 0x2060) return 0;
  return code >= 0x2150 && code <= 0x215e ? FRACTION : SYMBOL;
}

function upper(code: number): number {
  const letter = String.fromCharCode(code);
  return letter === letter.toLowerCase() ? 0 : UPPER;
}
