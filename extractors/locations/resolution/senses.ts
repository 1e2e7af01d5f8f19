/**
 * Which of its places a name means. A name has one sense in a document unless the text says otherwise
 * beside it ("Paris, Texas" in an article on Paris), so mentions of one key are weighed together. Senses
 * vote for each other: the states and countries that the likely ones lie in draw the unlikely ones.
 */
import type { Draft } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Home } from "./home.ts";
import { divisionOf, squareOf } from "./squares.ts";
import { standing } from "./standing.ts";
import { WEIGHTS } from "./weights.ts";

/** All mentions of one key, or a name from the document's address. */
export interface Sense {
  readonly key: number;
  readonly candidates: Int32Array;
  readonly flags: Int32Array;
  readonly drafts: Draft[];
  /** What speaks for each candidate by itself. */
  readonly prior: Float64Array;
  /** The same with the votes of the others; at first how well known it is alone, so that the first votes are open. */
  readonly score: Float64Array;
  /** Each candidate's part of the sense's vote, summing to 1. */
  readonly share: Float64Array;
  /** Each candidate's first-level division, as one number with its country; 0 where it has none. */
  readonly divisions: Float64Array;
  /** The square of the globe that each candidate lies in; -1 for a country or another wide area. */
  readonly squares: Int32Array;
  /** From 0 to 1 for each candidate: how far the text's other names lie in its division or near it. */
  readonly support: Float64Array;
  /** How many votes the sense has. */
  readonly weight: number;
}

export function gatherSenses(drafts: readonly Draft[], home: Home, gazetteer: Gazetteer): Sense[] {
  const byKey = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const id = draft.abbreviation ? -draft.key - 1 : draft.key;
    const same = byKey.get(id);
    if (same) same.push(draft);
    else byKey.set(id, [draft]);
  }
  const senses: Sense[] = [];
  for (const [key, same] of byKey) senses.push(newSense(key, same[0].candidates, same[0].flags, same, gazetteer, 0));
  for (const name of home.names) {
    if (!byKey.has(name.key)) senses.push(newSense(name.key, name.candidates, name.flags, [], gazetteer, name.weight));
  }
  return senses;
}

function newSense(
  key: number,
  candidates: Int32Array,
  flags: Int32Array,
  drafts: Draft[],
  gazetteer: Gazetteer,
  weight: number,
): Sense {
  const prior = new Float64Array(candidates.length);
  const divisions = new Float64Array(candidates.length);
  const squares = new Int32Array(candidates.length);
  for (let at = 0; at < candidates.length; at++) {
    const place = candidates[at];
    prior[at] = standing(gazetteer, place, flags[at]);
    divisions[at] = divisionOf(gazetteer, place);
    squares[at] = squareOf(gazetteer, place);
  }
  return {
    key,
    candidates,
    flags,
    drafts,
    prior,
    score: new Float64Array(prior),
    share: new Float64Array(candidates.length),
    support: new Float64Array(candidates.length),
    divisions,
    squares,
    weight: weight || voteOf(drafts),
  };
}

/** The more often and the more surely a name stands for a place, the more its vote counts. */
function voteOf(drafts: readonly Draft[]): number {
  let evidence = -Infinity;
  for (const draft of drafts) if (draft.evidence > evidence) evidence = draft.evidence;
  const sure = evidence >= 1 ? 1 : evidence >= 0 ? WEIGHTS.unsureVote : WEIGHTS.doubtfulVote;
  return sure * (1 + Math.log2(drafts.length));
}
