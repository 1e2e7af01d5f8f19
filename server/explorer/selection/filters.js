/** The filters of a selection: what the address may ask, what each is called, and what the API is asked for. */

/**
 * @typedef {object} Filter
 * @property {string} label
 * @property {string} [input] the kind of field it has in the form; those without are set by charts, links and shared addresses
 * @property {string} [hint]
 */

/** @type {Readonly<Record<string, Filter>>} */
export const FILTERS = {
  text: { label: "Words", input: "search", hint: 'flood "state of emergency"' },
  type: { label: "Type", input: "text", hint: "any" },
  country: { label: "Country", input: "text", hint: "any" },
  unit: { label: "Unit", input: "text", hint: "any" },
  minimum: { label: "At least", input: "number", hint: "0" },
  from: { label: "From", input: "date" },
  to: { label: "Before", input: "date" },
  mode: { label: "Mode" },
  admin1: { label: "Region" },
  place: { label: "Place" },
  modality: { label: "Modality" },
  maximum: { label: "At most" },
  confidence: { label: "Confidence from" },
  quantified: { label: "With a number" },
  publishedFrom: { label: "Published from" },
  publishedTo: { label: "Published before" },
  feed: { label: "Feed" },
  article: { label: "Article" },
};

/**
 * The filters that the address sets.
 * @param {URLSearchParams} address
 * @returns {Record<string, string>}
 */
export function selectionOf(address) {
  return Object.fromEntries(
    Object.keys(FILTERS).flatMap((name) => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/**
 * The one unit that is asked for: numbers can be added up within one alone.
 * @param {Record<string, string>} selection
 */
export const unitOf = ({ unit }) => (unit && !unit.includes(",") ? unit.toLowerCase() : null);
