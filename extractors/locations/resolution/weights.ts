/**
 * How much each piece of evidence weighs, in powers of ten of people: a country's vote of 2 lets a town of 1,000
 * in it outweigh one of 100,000 elsewhere.
 */
export const WEIGHTS = {
  /** For each power of ten of people; a place whose people are not known has `leastPeople`. */
  people: 1,
  leastPeople: 500,
  country: 3,
  division: 1.5,
  county: -1,
  capital: 3,
  seat: 0.5,
  quarter: -0.7,
  /** A name without its generic word: "Avoyelles". */
  shortened: -1,
  /** "Paris, Texas". */
  container: 6,
  /** The same for Texas. */
  holds: 2,
  /** "the province of". */
  asked: 2.5,
  /** The place that the paper's host names, and how little its people then count. */
  home: 1,
  homeFlat: 0.6,
  /** The country that the host ends in. */
  domain: 4,
  /** The country whose papers write so. */
  dialect: 3.5,
  countryVotes: 2.5,
  divisionVotes: 3,
  /** The part of the other names in a division that gives it its full vote. */
  divisionPart: 0.5,
  nearness: 2,
  /** The vote of a name that may be none, and of one that hardly is. */
  unsureVote: 0.6,
  doubtfulVote: 0.2,
  /** What the company of the text's other places adds to the evidence that a name is a place. */
  support: 2.5,
  supportHome: 2,
  /** A mention with so much evidence is a place for sure, and what that adds to the name's other mentions. */
  sure: 3,
  echo: 1,
  /** The same for a name beside one with so much evidence in a list. */
  listSure: 2,
  list: 1,
  /** Names with less evidence are not even tried with the text's other places. */
  tried: -3,
  /** The evidence that a name must have in the end. */
  accepted: 0.7,
  /** So much support, or so many votes of other names for its country, hold a small place abroad. */
  strayerSupport: 0.2,
  strayerVotes: 0.6,
  /** How far the best sense of a name takes its whole vote. */
  sharpness: 1.2,
};
