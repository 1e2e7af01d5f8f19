/**
 * Lower-case strings of the words of a text. Words recur, so each is kept in a direct-mapped cache: a word
 * seen before costs a comparison instead of a new string, and its hash for later `Map` look-ups is there already.
 */
const SLOTS = 1 << 15;
const LONGEST_KEPT = 24;
const cache: string[] = new Array(SLOTS).fill("");

/** One step of the hash that `lowerCase` wants, over the character in lower case. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + foldCase(code)) | 0;
}

/** `text.slice(start, end)` in lower case, with a straight apostrophe for a curly one; `hash` is that of its characters. */
export function lowerCase(text: string, start: number, end: number, hash: number): string {
  const length = end - start;
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = cache[slot];
  if (known.length === length) {
    let at = 0;
    while (at < length && isSame(known.charCodeAt(at), text.charCodeAt(start + at))) at++;
    if (at === length) return known;
  }
  const made = makeLowerCase(text.slice(start, end));
  if (length <= LONGEST_KEPT && made.length === length) cache[slot] = made;
  return made;
}

function isSame(lower: number, code: number): boolean {
  return lower === code || lower === foldCase(code);
}

function makeLowerCase(word: string): string {
  const made = word.toLowerCase().replace(/’/g, "'").replace(INVISIBLE, "");
  // A long slice would keep the whole text alive in the cache.
  return made.length < SHORTEST_SLICE ? made : Buffer.from(made, "utf16le").toString("utf16le");
}

/** From this length on the engine makes a slice a view of the text it was cut from. */
const SHORTEST_SLICE = 13;

/** Soft hyphens and joiners, which may stand within a word unseen. */
const INVISIBLE = /[\u00ad\u200c\u200d]/g;

function foldCase(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code | 32 : code;
  if (code === 0x2019) return 39;
  return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code;
}
