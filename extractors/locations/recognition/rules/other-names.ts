/** Names of other things that begin with the name of a place, or with a name that places bear too. */
import { Kind } from "../../../text/index.ts";
import type { Draft, Page } from "../../draft.ts";
import { PlaceKind } from "../../gazetteer/kinds.ts";
import { PARTICLES } from "../runs.ts";
import {
  COMPANY,
  DIRECTIONS,
  FOUNDATIONS,
  HEIGHTS,
  INSTITUTIONS,
  MAKERS,
  NO_PLACES,
  STREETS,
  TITLES,
  WATERS,
} from "../words.ts";
import { capitalized, isSingle, namesOn, word } from "./span.ts";

/** "Washington Street", "Lexington Ave." */
export function street(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  const next = word(tokens, draft.last);
  if (!STREETS.has(next) || !capitalized(tokens, draft.last)) return 0;
  return STATE_ROADS.has(next) && draft.large ? 0 : -6;
}

/** "Ohio Turnpike", "Florida Highway Patrol": the state's own. */
const STATE_ROADS = new Set(["highway", "turnpike", "parkway", "expressway"]);

/** "Georgia Modular Systems Inc.", "Columbus Holdings". */
export function company({ last }: Draft, { reading: { tokens } }: Page): number {
  if (COMPANY.has(word(tokens, last)) && capitalized(tokens, last)) return -6;
  return word(tokens, last) === "&" ? -4 : 0;
}

/** "St. Patrick's Day", "St. John's Lutheran School", "the church of St. Peter": a saint, not the town named for one. */
export function saint(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  const { first, last } = draft;
  if ((tokens.lower[first] !== "st" && tokens.lower[first] !== "saint") || draft.large) return 0;
  const isPatron = word(tokens, first - 1) === "of" && PATRONED.has(word(tokens, first - 2));
  return isPatron || word(tokens, last) === "'s" || FOUNDATIONS.has(word(tokens, last)) ? -5 : 0;
}
const PATRONED = new Set(["church", "cathedral", "chapel", "shrine", "feast", "order"]);

/** "a Toyota", "the Olympic team", "100 B.C.", the "Van" of "Van Buren": a brand, a thing known to all, a particle. */
export function noPlace(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (isSingle(draft)) {
    const lower = tokens.lower[draft.first];
    if (lower === "b.c." && tokens.kind[draft.first - 1] === Kind.Number) return -8;
    if (PARTICLES.has(lower)) return -6;
    return MAKERS.has(lower) ? -4 : NO_PLACES.has(lower) ? -8 : 0;
  }
  if (draft.large) return 0;
  if (draft.last - draft.first === 2 && NO_PLACES.has(`${tokens.lower[draft.first]} ${tokens.lower[draft.first + 1]}`))
    return -8;
  for (let at = draft.first; at < draft.last; at++) {
    const lower = tokens.lower[at];
    if (!INSTITUTIONS.has(lower) && !DIRECTIONS.has(lower)) return 0;
  }
  return -10;
}

/** "Columbia University", "Drayton Hall": more often the name of a founder. */
export function foundation(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!FOUNDATIONS.has(word(tokens, draft.last)) || !capitalized(tokens, draft.last)) return 0;
  return draft.large ? -1 : -2.5;
}

/** "Ohio River", "Lebanon Valley": another place than the one that lends its name. */
export function nature(draft: Draft, { reading: { tokens }, gazetteer }: Page): number {
  const next = word(tokens, draft.last);
  if ((!WATERS.has(next) && !HEIGHTS.has(next)) || !capitalized(tokens, draft.last)) return 0;
  // "the Bab el-Mandeb Strait" is what its name alone is.
  const kind = gazetteer.kind(draft.candidates[0]);
  return kind === PlaceKind.Nature || kind === PlaceKind.Other ? 0 : -3;
}

/** "United Russia", "Real Madrid": a capital before makes the name the end of another. */
export function afterCapital(draft: Draft, page: Page): number {
  const { tokens, sentences } = page.reading;
  const before = draft.first - 1;
  if (draft.abbreviation || !capitalized(tokens, before)) return 0;
  if (sentences.of[before] !== sentences.of[draft.first]) return 0;
  if (PARTNERS.has(tokens.lower[before])) return -4;
  if (STORMS.has(tokens.lower[before])) return -6;
  if (page.headline[draft.first] === 1 || sentences.first[sentences.of[before]] === before) return 0;
  return INSTITUTIONS.has(tokens.lower[before]) || DIRECTIONS.has(tokens.lower[before]) ? 0 : -1.5;
}

/** "Hurricane Florence". */
const STORMS = new Set(["hurricane", "typhoon", "cyclone", "storm"]);

/** Words of parties and teams before a place's name. */
const PARTNERS = new Set(["united", "real", "inter", "ac", "fc", "sporting", "dynamo", "bayern", "club", "miss"]);

/** "Boston Red Sox", "Weston Otmoor": a capital after may begin the rest of the name. */
export function beforeCapital(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (draft.abbreviation || !namesOn(tokens, draft.last)) return 0;
  if (TEAM_WORDS.has(tokens.lower[draft.last])) return -3;
  if (page.headline[draft.first] === 1) return 0;
  return INSTITUTIONS.has(tokens.lower[draft.last]) || TITLES.has(tokens.lower[draft.last]) ? 0 : -1;
}

/** After a town's name: its football club. */
const TEAM_WORDS = new Set(["united", "rovers", "wanderers", "albion", "athletic", "hotspur", "villa", "fc", "afc"]);
