/**
 * The compiled gazetteer: one file, read as typed arrays without parsing.
 *
 *     "NFGAZ" version  length of the header  header (JSON)  padding  sections, each aligned to 8 bytes
 *
 * The header lists the sections with their place and type, the small string tables, the counts, the
 * attribution, and a hash of the sections. Places are columns (`id[i]`, `latitude[i]`, …); names are a
 * hash table from key to a run of `postings`, each the index of a place with its flags in the top bits.
 */

export const MAGIC = "NFGAZ";
export const VERSION = 1;

/** A name that is not the place's own: historical, translated, shortened. */
export const ALTERNATE = 0x80000000;
/** An adjective or a name of a people: "Cambodian", "Dane". */
export const DEMONYM = 0x40000000;
/** A division's name without its generic word: "Avoyelles" of "Avoyelles Parish". */
export const SHORTENED = 0x20000000;
/** A short form of a state that counts only with a full stop or after a place: "Ky.", "Lexington, KY". */
export const ABBREVIATION = 0x10000000;
/** "N.C.", "D.C.": a short form that tells itself by its stops, or by three capitals. */
export const INITIALISM = 0x90000000;
export const PLACE_MASK = 0x0fffffff;

/** Coordinates are whole numbers of 1/100,000 of a degree; this one is no coordinate. */
export const NO_COORDINATE = 0x7fffffff;
export const DEGREE = 100_000;

export const SECTIONS = {
  id: Int32Array,
  latitude: Int32Array,
  longitude: Int32Array,
  population: Uint32Array,
  country: Uint16Array,
  admin1: Uint16Array,
  feature: Uint16Array,
  /** Where the place's name starts in `names`; one longer than the other columns. */
  nameStart: Uint32Array,
  names: Uint8Array,
  /** Hash table: 0 for empty, else the index of a key plus one. */
  slots: Uint32Array,
  firstHash: Int32Array,
  secondHash: Int32Array,
  /** Where the key's places start in `postings`; one longer than the keys. */
  postingStart: Uint32Array,
  postings: Uint32Array,
  /** By hash of a name's first word: the words in the longest name that begins with it. */
  longest: Uint8Array,
} as const;

export type SectionName = keyof typeof SECTIONS;

export interface SectionPlace {
  readonly offset: number;
  readonly length: number;
}

export interface GazetteerHeader {
  readonly source: string;
  readonly attribution: readonly string[];
  readonly places: number;
  readonly keys: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly strings: readonly string[];
  /** SHA-256 of what it was compiled from. */
  readonly inputs: string;
  /** SHA-256 of the sections. */
  readonly content: string;
  readonly sections: Readonly<Record<SectionName, SectionPlace>>;
}
