/**
 * The vocabulary of the extractors: what they read and what they find.
 *
 * Offsets are half-open `[start, end)` in UTF-16 code units of the document's text, so that
 * `text.slice(start, end)` is the mention. Times are ISO 8601, intervals half-open, countries
 * ISO 3166-1 alpha-2, languages BCP 47, coordinates WGS 84.
 */

/** A stretch of a text that was posted at a time of its own, such as an entry of a live blog: half-open, in UTF-16 code units. */
export interface Posting {
  readonly start: number;
  readonly end: number;
  /** ISO 8601 date or date-time with its own offset; null where unknown: then the time around it counts. */
  readonly published: string | null;
}

/** What an extractor reads: a text and the time against which "a day later" is resolved. */
export interface Document {
  readonly text: string;
  /** ISO 8601 date or date-time with its own offset; null where unknown: then relative dates stay unresolved. */
  readonly published: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  /** BCP 47, with the region where it is known (`en-ZA`): says which marks part the digits of numbers. */
  readonly language?: string | null;
  /** Stretches with a time of their own, against which "today" inside them is resolved; they may lie in one another. */
  readonly updates?: readonly Posting[];
}

/** A span of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A span that rules have given a meaning. `rules` are the ids of the rules that built it, in order. */
export interface Mention extends Span {
  readonly rules: readonly string[];
}

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

export type TimexMod =
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "START"
  | "MID"
  | "END"
  | "APPROX";

/** A half-open interval on the calendar; a bound that the words leave open is null. */
export interface TimeExtent {
  readonly from: string | null;
  readonly to: string | null;
}

/** How the words beside a date bind it: "since Feb. 1", "by March 30", "from Jan. 1 to early February", "as of Feb. 12". */
export type TimexRelation = "since" | "until" | "by" | "before" | "after" | "as-of" | "range" | "within";

/** A TIMEX3 mention with the calendar interval that it denotes. */
export interface Timex extends Mention {
  readonly type: TimexType;
  /** TIMEX3 value such as `2026-02-11`, `2026-W06`, `P2W`, `PAST_REF`; null where nothing resolves it. */
  readonly value: string | null;
  readonly mod: TimexMod | null;
  /** Half-open interval on the calendar: whole days as `2026-02-11`, clock times as `2026-02-11T09:00`. */
  readonly from: string | null;
  readonly to: string | null;
  /** The word that binds the mention, read from the words before it; null for "on", "in" and for none. */
  readonly relation: TimexRelation | null;
  /**
   * When that of which the clause tells took place: `from` and `to`, widened by `relation`. "since Feb. 1" runs from that day to
   * the publication day, counted in; "by March 30" from the publication day to the end of March 30; both ends of "from Jan. 1 to
   * early February" have the one joint extent. Null where the mention has no interval (a set, a bare duration, `PAST_REF`).
   */
  readonly extent: TimeExtent | null;
}

export type Comparator = "=" | "~" | ">" | "<" | ">=" | "<=";

/** A number in the text with what is counted or measured. */
export interface Quantity extends Mention {
  /** The one number that the words give; null for a range or a vague word. */
  readonly value: number | null;
  /** Bounds that the words state ("20 to 30") or that a vague word stands for ("dozens"); null where open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
  readonly trend: "up" | "down" | null;
  /** Normalized and singular: `suspect`, `percentage`, `dollar`; null for a bare number. */
  readonly unit: string | null;
  /** The unit as written: `suspects`, `%`, `$`. */
  readonly unitText: string | null;
  /** What is measured, as words: `["unemployment", "rate"]`. */
  readonly concepts: readonly string[];
}

/** A place name, resolved where the gazetteer or the context allows. */
export interface Place extends Mention {
  readonly name: string;
  readonly geonameId: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  /** GeoNames admin1 code within the country. */
  readonly admin1: string | null;
  /** GeoNames feature code: `PCLI`, `ADM1`, `PPLC`, `CONT` … */
  readonly featureCode: string;
  /** An adjective or the name of a people with its country's values: "Cambodian", "Danes". */
  readonly adjectival: boolean;
  /** The sense that was nearly chosen; null where the name has no other. */
  readonly runnerUp: RunnerUp | null;
  /** 0 to 1; low where the runner-up is near. */
  readonly confidence: number;
}

/** The next likely sense of a place name. */
export interface RunnerUp {
  readonly name: string;
  readonly geonameId: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
  /** How far its evidence lies behind that of the chosen sense, in powers of ten. */
  readonly margin: number;
}

export type Modality = "asserted" | "planned" | "possible" | "denied";

/** The place of an event. Its span is null where only the country is known and no place is named. */
export interface EventPlace {
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly name: string | null;
  readonly geonameId: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly featureCode: string | null;
}

/** Something that happened, is planned, possible or denied. The span is the sentence or clause that states it. */
export interface Event extends Mention {
  readonly trigger: Span & { readonly lemma: string };
  /** PLOVER type and mode, with the extensions of the codebook: `COERCE` `arrest`. */
  readonly type: string;
  readonly mode: string | null;
  readonly modality: Modality;
  readonly actor: Span | null;
  readonly target: Span | null;
  readonly quantity: Quantity | null;
  readonly date: Timex | null;
  readonly place: EventPlace | null;
  readonly attribution: Span | null;
  /** 0 to 1; ranks the events of a text, the main one first. */
  readonly confidence: number;
  /** Equal for mentions of one happening within the article, so that a count of incidents is not a count of sentences. */
  readonly incident: string | null;
}

/** All that the extractors find in one document, each list in order of the text. */
export interface Facts {
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
}
