/** What around a name says that it is a place. */
import { isGlued, Kind } from "../../../text/index.ts";
import type { Draft, Page } from "../../draft.ts";
import { ASKED, DIRECTIONS, INSTITUTIONS, PLACE_PREPOSITIONS } from "../words.ts";
import { capitalized, isSingle, namesOn, word } from "./span.ts";

/** "Paris, Texas". */
export function container(draft: Draft): number {
  return draft.container === null ? 0 : 5;
}

export function abbreviation(draft: Draft): number {
  return draft.abbreviation ? 4 : 0;
}

/** "PHNOM PENH, Feb. 12 —", "BEIRUT (AP) —". */
export function dateline(draft: Draft, { reading: { tokens, sentences } }: Page): number {
  if (sentences.first[sentences.of[draft.first]] !== draft.first) return 0;
  for (let at = draft.last; at < tokens.count && at < draft.last + 9; at++) {
    if (DASHES.has(tokens.lower[at]) && (tokens.lower[at] !== "-" || !isGlued(tokens, at))) return 4;
    if (tokens.lower[at] === ".") continue;
    if (tokens.kind[at] === Kind.Word && !capitalized(tokens, at)) return 0;
  }
  return 0;
}

const DASHES = new Set(["-", "--", "—", "–"]);

/** "in Lebanon", "near Gori". */
export function preposition({ first, last }: Draft, { reading: { tokens } }: Page): number {
  let before = word(tokens, first - 1);
  if (before === "the") before = word(tokens, first - 2);
  if (!PLACE_PREPOSITIONS.has(before) && before !== "of") return 0;
  // "at Columbia University": the preposition governs what the name is a part of.
  if (namesOn(tokens, last) || before === "of") return 0.5;
  return before === "from" || before === "to" || before === "at" ? 1.5 : 3;
}

/** "northern Iraq", "downtown Columbus". */
export function direction({ first }: Draft, { reading: { tokens } }: Page): number {
  const before = word(tokens, first - 1) === "-" ? word(tokens, first - 2) : word(tokens, first - 1);
  return DIRECTIONS.has(before) ? 2 : 0;
}

/** "Corsicana Police Department", "Laurel County". */
export function institution({ last }: Draft, { reading: { tokens } }: Page): number {
  return INSTITUTIONS.has(word(tokens, last)) ? 2 : 0;
}

/** "Laurel County": the name itself says that it is a place; so do "Butler and Warren counties", and two words more than one. */
export function featureWord(draft: Draft, { reading: { tokens } }: Page): number {
  if (draft.asked === null) return isSingle(draft) ? 0 : 0.5;
  if (!isSingle(draft) && ASKED.has(tokens.lower[draft.last - 1])) return 4;
  return draft.asked === "town" ? 1 : 2;
}

/** "Jay Roberts (R-Ocilla)". */
export function constituency({ first }: Draft, { reading: { tokens } }: Page): number {
  return word(tokens, first - 1) === "-" && PARTIES.has(word(tokens, first - 2)) ? 5 : 0;
}

const PARTIES = new Set(["r", "d", "i"]);

/** Countries, states and large cities are known without a word; a village wants one. */
export function known(draft: Draft, page: Page): number {
  if (draft.large) return 2;
  const { population } = page.gazetteer.columns;
  const most = population[draft.candidates[0]];
  return most >= 100_000 ? 1 : most >= 10_000 ? 0.5 : most >= 2_000 ? 0 : -1;
}
