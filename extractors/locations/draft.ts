/** A place name under consideration: what was matched, what speaks for and against it, and what it may be. */
import type { Reading } from "../text/index.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import type { People } from "./recognition/people.ts";

/** A run of tokens that the gazetteer has as a name. */
export interface Match {
  /** Index of the first token, and one past the last. */
  readonly first: number;
  readonly last: number;
  /** The gazetteer's key. */
  readonly key: number;
  /** "Ky.", "N.C." or "KY" after a place: a state by its short form. */
  readonly abbreviation: boolean;
  /** "Cambodian": an adjective or a people. */
  readonly adjectival: boolean;
  /** Indices of places, the most populous first. */
  readonly candidates: Int32Array;
  /** The candidate's flags in the gazetteer, beside `candidates`. */
  readonly flags: Int32Array;
}

/** What a feature word beside the name asks for: "the province of", "County", "city of". */
export type Asked = "country" | "division" | "county" | "town" | "water" | "height" | null;

export interface Draft extends Match {
  readonly start: number;
  end: number;
  asked: Asked;
  /** Whether a country, a state or a city of half a million bears the name. */
  readonly large: boolean;
  /** The draft whose place holds this one: Texas for "Paris, Texas". */
  container: Draft | null;
  /** The other way round. */
  held: Draft | null;
  /** The sum of the recognition rules; below 0 the name is no place. */
  evidence: number;
  readonly rules: string[];
}

/** All that the rules look at. */
export interface Page {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly people: People;
  /** Whether the sentence of a token is written in capitals throughout, or every word begins with one. */
  readonly headline: Uint8Array;
}
