/**
 * The reading of a text: done once, then shared by every extractor.
 *
 *     const { tokens, sentences, tags } = readText("Police arrested 20 men.");
 *     tokens.lower[1]        // "arrested"
 *     tags[1] === Tag.Past
 *     sentences.of[1]        // 0, the number of the token's sentence
 */
import { type Sentences, splitSentences } from "./sentences.ts";
import { tagTokens } from "./tags.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export { lemma, singular, verbLemma } from "./lemmas.ts";
export type { Sentences } from "./sentences.ts";
export { Tag } from "./tags.ts";
export { isGlued, Kind, Shape, type Tokens, tokenText } from "./tokens.ts";

export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  /** One of `Tag` for each token. */
  readonly tags: Uint8Array;
}

/** Throws where the compiled lexicon is missing: "run npm run build". */
export function readText(text: string): Reading {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  return { text, tokens, sentences, tags: tagTokens(tokens, sentences) };
}
