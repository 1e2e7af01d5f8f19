/** Words of the language, of the calendar and of the alphabet soup that villages are named like. */
import { isGlued, Shape, Tag } from "../../../text/index.ts";
import { knownClass } from "../../../text/lexicon.ts";
import { isCapitalOnly } from "../../../text/tag.ts";
import type { Draft, Page } from "../../draft.ts";
import { isSettlement, PlaceKind } from "../../gazetteer/kinds.ts";
import { CALENDAR, DIRECTIONS, INSTITUTIONS, TITLES } from "../words.ts";
import { capitalized, isSingle, word } from "./span.ts";

/** "in March", "on Sunday". */
export function calendar(draft: Draft, { reading: { tokens } }: Page): number {
  return isSingle(draft) && CALENDAR.has(tokens.lower[draft.first]) && draft.container === null ? -10 : 0;
}

/** "Reading is fun", "Change diapers": a word of the language, with the capital of a sentence, a headline or a title. */
export function commonWord(draft: Draft, page: Page): number {
  const { tokens, sentences } = page.reading;
  if (!isSingle(draft) || draft.abbreviation || draft.adjectival) return 0;
  const lower = tokens.lower[draft.first];
  if (INSTITUTIONS.has(lower) || DIRECTIONS.has(lower) || TITLES.has(lower)) return -10;
  if (draft.large) return 0;
  const kinds = knownClass(lower);
  if (kinds === 0 || isCapitalOnly(kinds)) return 0;
  const starts = sentences.first[sentences.of[draft.first]] === draft.first;
  return starts || page.headline[draft.first] === 1 ? -6 : -4;
}

/** "The Union won", "a red Honda": towns take no article, though seas and "a Danbury mason" do. */
export function article(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!DETERMINERS.has(word(tokens, draft.first - 1)) || draft.large || draft.adjectival) return 0;
  if (isGlued(tokens, draft.last) && word(tokens, draft.last) === "-") return 0;
  if (capitalized(tokens, draft.last) || MODIFIED.has(page.reading.tags[draft.last])) return 0;
  const kind = page.gazetteer.kind(draft.candidates[0]);
  if (!isSettlement(kind) && kind !== PlaceKind.Division && kind !== PlaceKind.County) return 0;
  return -3;
}

/** Parts of speech of what a name before them describes. */
const MODIFIED = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.Adjective, Tag.Number, Tag.Gerund]);
const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "his",
  "her",
  "their",
  "my",
  "your",
  "this",
  "that",
  "these",
  "those",
  "every",
  "each",
]);

/** "NATO", "FIFA": four capitals amid small letters are seldom a town. */
export function acronym(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!isSingle(draft) || draft.abbreviation || draft.large || page.headline[draft.first] === 1) return 0;
  return tokens.shape[draft.first] === Shape.Upper && draft.end - draft.start <= 5 ? -3 : 0;
}

/** "the Atlantic": waters and heights of one word take an article, "The Atlantic" of a magazine or "Pacific Gas" do not. */
export function bareWater(draft: Draft, page: Page): number {
  const { tokens, sentences } = page.reading;
  if (!isSingle(draft) || page.gazetteer.kind(draft.candidates[0]) !== PlaceKind.Nature) return 0;
  const before = draft.first - 1;
  if (word(tokens, before) !== "the" || capitalized(tokens, draft.last)) return -4;
  const opens = sentences.first[sentences.of[draft.first]] === before;
  return opens || !capitalized(tokens, before) ? 1 : -4;
}
