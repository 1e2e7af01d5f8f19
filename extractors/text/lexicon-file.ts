/**
 * The compiled lexicon: one file of an open-addressing table, read as typed arrays in a millisecond
 * and searched without making a string.
 *
 *     header  4 × uint32: magic, slots (a power of two), bytes of words, 0
 *     offsets slots × uint32: where the word's bytes start, 0 for an empty slot
 *     classes slots × int32: the word's `TagClass`
 *     words   for each word its length and its characters, one byte each (Latin-1)
 */
import type { TagClass } from "./tag.ts";

const MAGIC = 0x4e464c31;
const HEADER_BYTES = 16;
const LONGEST_WORD = 40;

export interface PackedLexicon {
  readonly mask: number;
  readonly offsets: Uint32Array;
  readonly classes: Int32Array;
  readonly words: Uint8Array;
}

/** Words that the file can hold: Latin-1, at most 40 characters. */
export function isPackable(word: string): boolean {
  if (word.length === 0 || word.length > LONGEST_WORD) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 255) return false;
  return true;
}

export function packLexicon(entries: ReadonlyMap<string, TagClass>): Uint8Array {
  let slots = 1024;
  while (slots < entries.size * 1.6) slots *= 2;
  const offsets = new Uint32Array(slots);
  const classes = new Int32Array(slots);
  const words: number[] = [0];
  for (const [word, tagClass] of entries) {
    let slot = hash(word) & (slots - 1);
    while (offsets[slot] !== 0) slot = (slot + 1) & (slots - 1);
    offsets[slot] = words.length;
    classes[slot] = tagClass;
    words.push(word.length);
    for (let at = 0; at < word.length; at++) words.push(word.charCodeAt(at));
  }
  const file = new Uint8Array(HEADER_BYTES + slots * 8 + words.length);
  file.set(new Uint8Array(Uint32Array.of(MAGIC, slots, words.length, 0).buffer));
  file.set(new Uint8Array(offsets.buffer), HEADER_BYTES);
  file.set(new Uint8Array(classes.buffer), HEADER_BYTES + slots * 4);
  file.set(words, HEADER_BYTES + slots * 8);
  return file;
}

/** Throws where the bytes are not such a file. */
export function unpackLexicon(file: Uint8Array): PackedLexicon {
  // A Buffer may start at any byte of its pool, a typed array of integers may not.
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  const slots = header[1];
  if (header[0] !== MAGIC || bytes.length !== HEADER_BYTES + slots * 8 + header[2]) {
    throw new Error("not a compiled lexicon, or one cut short");
  }
  return {
    mask: slots - 1,
    offsets: new Uint32Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, slots),
    classes: new Int32Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + slots * 4, slots),
    words: new Uint8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + slots * 8, header[2]),
  };
}

/** The class of a word, 0 where the lexicon does not hold it. */
export function searchLexicon(lexicon: PackedLexicon, word: string): TagClass {
  const { mask, offsets, classes, words } = lexicon;
  const length = word.length;
  for (let slot = hash(word) & mask; offsets[slot] !== 0; slot = (slot + 1) & mask) {
    const offset = offsets[slot];
    if (words[offset] !== length) continue;
    let at = 0;
    while (at < length && words[offset + 1 + at] === word.charCodeAt(at)) at++;
    if (at === length) return classes[slot];
  }
  return 0;
}

function hash(word: string): number {
  let value = word.length;
  for (let at = 0; at < word.length; at++) value = (Math.imul(value, 31) + word.charCodeAt(at)) | 0;
  return (value ^ (value >>> 15)) >>> 0;
}
