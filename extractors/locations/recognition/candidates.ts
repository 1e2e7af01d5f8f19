/** The places that a name may mean, given the way it is written. */
import { ABBREVIATION, ALTERNATE, DEMONYM, PLACE_MASK } from "../gazetteer/format.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { PlaceKind } from "../gazetteer/kinds.ts";
import { MAY_ABBREVIATE, MAY_BE_INITIALISM, ONLY_COUNTRY, STOPS, TOO_SHORT } from "./short-forms.ts";

export interface Candidates {
  /** Indices of places, the most populous first, and the flags of the name for each. */
  readonly places: Int32Array;
  readonly flags: Int32Array;
  readonly abbreviation: boolean;
  readonly adjectival: boolean;
}

/** More senses than this are never weighed: the rest are villages that nothing asks for. */
const MOST_CANDIDATES = 64;

/** Looks names up for one document; a name that recurs is looked up once. */
export class CandidateFinder {
  private readonly gazetteer: Gazetteer;
  private readonly known = new Map<number, Candidates | null>();

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Null where the way it is written (`short`, of `shortForm`) allows none of the key's places. */
  find(key: number, short: number): Candidates | null {
    const id = key * 32 + short;
    let found = this.known.get(id);
    if (found === undefined) {
      found = gather(this.gazetteer, key, short);
      this.known.set(id, found);
    }
    return found;
  }
}

/** As an abbreviation a name is nothing else, and as an adjective no village of that name. */
function gather(gazetteer: Gazetteer, key: number, short: number): Candidates | null {
  const { postingStart, postings } = gazetteer.columns;
  let kinds = 0;
  for (let at = postingStart[key]; at < postingStart[key + 1]; at++) {
    if (allows(gazetteer, postings[at], short)) kinds |= postings[at] | PLAIN;
  }
  if (kinds === 0) return null;
  const wanted = (kinds & ABBREVIATION) !== 0 ? ABBREVIATION : (kinds & DEMONYM) !== 0 ? DEMONYM : 0;
  const places: number[] = [];
  const flags: number[] = [];
  for (let at = postingStart[key]; at < postingStart[key + 1] && places.length < MOST_CANDIDATES; at++) {
    const posting = postings[at];
    if (!allows(gazetteer, posting, short) || (wanted !== 0 && (posting & wanted) === 0)) continue;
    places.push(posting & PLACE_MASK);
    flags.push(posting & ~PLACE_MASK);
  }
  return {
    places: new Int32Array(places),
    flags: new Int32Array(flags),
    abbreviation: wanted === ABBREVIATION,
    adjectival: wanted === DEMONYM,
  };
}

const PLAIN = 1;

function allows(gazetteer: Gazetteer, posting: number, short: number): boolean {
  if ((posting & ABBREVIATION) !== 0) {
    return (short & ((posting & ALTERNATE) !== 0 ? MAY_BE_INITIALISM : MAY_ABBREVIATE)) !== 0;
  }
  if ((posting & DEMONYM) !== 0) return true;
  if ((short & ONLY_COUNTRY) !== 0 && gazetteer.kind(posting & PLACE_MASK) !== PlaceKind.Country) {
    return (short & STOPS) !== 0 && (posting & ALTERNATE) !== 0;
  }
  return (short & TOO_SHORT) === 0;
}
