/** The parts of speech. */
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

/**
 * The ambiguity class of a word as one small integer: its likeliest tag in the low five bits, above
 * them one bit for each tag that it can have, and one for the closed classes. 0 is no class.
 */
export type TagClass = number;

/** `tagClass(Tag.Noun, Tag.Infinitive)`: likeliest first. */
export function tagClass(...tags: readonly Tag[]): TagClass {
  let bits = 0;
  for (const tag of tags) bits |= 1 << tag;
  return (bits << 5) | tags[0];
}

export function likeliest(tagClass: TagClass): Tag {
  return (tagClass & 31) as Tag;
}

export function allows(tagClass: TagClass, tag: Tag): boolean {
  return ((tagClass >> (5 + tag)) & 1) === 1;
}

/** Whether the word is one that is always written with a capital, as "Cambodian" or "Paris". */
export function isCapitalOnly(tagClass: TagClass): boolean {
  return allows(tagClass, Tag.Other);
}

/** Marks the class of a word that the table of closed classes holds, and that rules may name. */
const CLOSED = 1 << 28;

export function closed(tagClass: TagClass): TagClass {
  return tagClass | CLOSED;
}

export function isClosed(tagClass: TagClass): boolean {
  return (tagClass & CLOSED) !== 0;
}

/** Whether the class leaves nothing to decide. */
export function isCertain(tagClass: TagClass): boolean {
  const bits = (tagClass & ~CLOSED) >> 6;
  return (bits & (bits - 1)) === 0;
}

/** The class with one more, less likely tag. */
export function also(tagClass: TagClass, tag: Tag): TagClass {
  return tagClass === 0 ? (32 << tag) | tag : tagClass | (32 << tag);
}
