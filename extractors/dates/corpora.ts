/**
 * The shape of the corpora beside the rules. A case is a sentence, and the mentions that must be found in it, all of them, each as
 * `[text, value]`; none for a sentence that names no time. The reference day is Wednesday 2026-02-11 unless the case gives another.
 */
export type DateCase = readonly [
  sentence: string,
  mentions: readonly (readonly [text: string, value: string | null])[],
  published?: string | null,
];

/** A mention's text with its relation and the bounds of its extent. */
export type ExtentCase = readonly [
  sentence: string,
  mentions: readonly (readonly [text: string, relation: string | null, from: string | null, to: string | null])[],
  published?: string,
];
