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
  const byStart = within.toSorted((one, other) => one.start - other.start);
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((one, other) => one - other);
  let next = 0;
  /** @type {Spanned[]} */
  let open = [];
  return cuts.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start);
    while (next < byStart.length && byStart[next].start === start) open.push(byStart[next++]);
    return { start, end: cuts[index + 1], spans: open.toSorted((one, other) => lengthOf(one) - lengthOf(other)) };
  });
}

/** @param {{ readonly start: number, readonly end: number }} span */
const lengthOf = ({ start, end }) => end - start;

/**
 * The paragraphs of a text as spans: each line that has words.
 * @param {string} text
 */
export function paragraphsOf(text) {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
