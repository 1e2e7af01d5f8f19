/**
 * Noun phrases and verb groups of a sentence, found when asked for and kept with the reading.
 *
 *     const { nounPhrases, verbGroups } = chunksOf(reading, sentence);
 *     const phrase = nounPhraseAt(reading, index);              // the phrase around a token, or null
 *     lemma(reading.tokens.lower[phrase.head], Tag.PluralNoun)  // "some 700 law enforcement officers": "officer"
 *
 * All numbers are indexes of tokens; `last` is one past the end.
 */
import type { Reading } from "./index.ts";
import { findNounPhrases, type NounPhrase } from "./noun-phrases.ts";
import { findVerbGroups, type VerbGroup } from "./verb-groups.ts";

export type { NounPhrase } from "./noun-phrases.ts";
export type { VerbGroup } from "./verb-groups.ts";

export interface Chunks {
  readonly nounPhrases: readonly NounPhrase[];
  readonly verbGroups: readonly VerbGroup[];
}

const kept = new WeakMap<Reading, (Chunks | undefined)[]>();

/** The chunks of the sentence with this number, in order of the text. */
export function chunksOf(reading: Reading, sentence: number): Chunks {
  let chunks = kept.get(reading);
  if (chunks === undefined) {
    chunks = new Array(reading.sentences.count);
    kept.set(reading, chunks);
  }
  chunks[sentence] ??= findChunks(reading, sentence);
  return chunks[sentence];
}

function findChunks(reading: Reading, sentence: number): Chunks {
  const first = reading.sentences.first[sentence];
  const last = reading.sentences.last[sentence];
  return {
    nounPhrases: findNounPhrases(reading.tokens, reading.tags, first, last),
    verbGroups: findVerbGroups(reading.tokens, reading.tags, first, last),
  };
}

/** The noun phrase that holds the token, null where none does. */
export function nounPhraseAt(reading: Reading, index: number): NounPhrase | null {
  return holding(chunksOf(reading, reading.sentences.of[index]).nounPhrases, index);
}

/** The verb group that holds the token, null where none does. */
export function verbGroupAt(reading: Reading, index: number): VerbGroup | null {
  return holding(chunksOf(reading, reading.sentences.of[index]).verbGroups, index);
}

function holding<Chunk extends { first: number; last: number }>(chunks: readonly Chunk[], index: number): Chunk | null {
  for (const chunk of chunks) {
    if (chunk.last > index) return chunk.first <= index ? chunk : null;
  }
  return null;
}
