/** A text cut at every boundary of the spans upon it, so that spans which overlap each keep all of their words. */

/**
 * @template {{ readonly start: number, readonly end: number }} Spanned
 * @typedef {object} Segment
 * @property {number} start
 * @property {number} end
 * @property {readonly Spanned[]} spans those that cover it, the shortest first
 */

/**
 * @template {{ readonly start: number, readonly end: number }} Spanned
 * @param {string} text
 * @param {readonly Spanned[]} spans
 * @returns {Segment<Spanned>[]} all of the text, in order
 */
export function segmentsOf(text, spans) {
  const within = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of within) cuts.add(start).add(end);
  const ordered = [...cuts].sort((one, other) => one - other);
  const shortest = within.toSorted((one, other) => one.end - one.start - (other.end - other.start));
  return ordered.slice(0, -1).map((start, index) => ({
    start,
    end: ordered[index + 1],
    spans: shortest.filter((span) => span.start <= start && span.end > start),
  }));
}

/**
 * The paragraphs of a text as spans: each line that has words.
 * @param {string} text
 */
export function paragraphsOf(text) {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
