/** Parts of speech of the tokens, one byte each. */
import { Kind, type Tokens } from "./tokens.ts";

export const Tag = {
  Other: 0,
  Noun: 1,
  PluralNoun: 2,
  ProperNoun: 3,
  Pronoun: 4,
  /** "his", "their", and the clitic "'s" after a noun. */
  Possessive: 5,
  Determiner: 6,
  Adjective: 7,
  Adverb: 8,
  Preposition: 9,
  Conjunction: 10,
  /** "will", "may", "'d". */
  Modal: 11,
  /** "to" before a verb. */
  To: 12,
  Infinitive: 13,
  Present: 14,
  Past: 15,
  Gerund: 16,
  Participle: 17,
  /** "up" of "blew up", "down" of "shut down". */
  Particle: 18,
  Number: 19,
  Punctuation: 20,
  Symbol: 21,
} as const;

export type Tag = (typeof Tag)[keyof typeof Tag];

export function tagTokens(tokens: Tokens): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] === Kind.Number) tags[index] = Tag.Number;
    else if (tokens.kind[index] === Kind.Symbol) tags[index] = Tag.Symbol;
    else if (tokens.kind[index] === Kind.Punctuation) tags[index] = Tag.Punctuation;
  }
  return tags;
}
