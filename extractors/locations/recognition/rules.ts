/**
 * What speaks for and against a name being a place here. Each rule looks at one thing and gives a weight;
 * the sum decides. The list is the order in which `rules` of a place names them.
 */
import { isGlued, Kind, Shape, Tag, type Tokens } from "../../text/index.ts";
import { knownClass } from "../../text/lexicon.ts";
import { isCapitalOnly } from "../../text/tag.ts";
import type { Draft, Page } from "../draft.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";
import { personNames } from "./people.ts";
import {
  ASKED,
  CALENDAR,
  COMPANY,
  DIRECTIONS,
  FOUNDATIONS,
  HEIGHTS,
  INSTITUTIONS,
  MAKERS,
  NO_PLACES,
  PLACE_PREPOSITIONS,
  SPEECH,
  STREETS,
  TITLES,
  WATERS,
} from "./words.ts";

export interface RecognitionRule {
  readonly id: string;
  /** Above 0 speaks for a place, below against; 0 where the rule has nothing to say. */
  readonly weigh: (draft: Draft, page: Page) => number;
}

export const recognitionRules: readonly RecognitionRule[] = [
  { id: "person", weigh: person },
  { id: "surname", weigh: surname },
  { id: "street", weigh: street },
  { id: "company", weigh: company },
  { id: "saint", weigh: saint },
  { id: "no-place", weigh: noPlace },
  { id: "foundation", weigh: foundation },
  { id: "nature", weigh: nature },
  { id: "calendar", weigh: calendar },
  { id: "common-word", weigh: commonWord },
  { id: "article", weigh: article },
  { id: "after-capital", weigh: afterCapital },
  { id: "before-capital", weigh: beforeCapital },
  { id: "speaker", weigh: speaker },
  { id: "container", weigh: container },
  { id: "abbreviation", weigh: abbreviation },
  { id: "dateline", weigh: dateline },
  { id: "preposition", weigh: preposition },
  { id: "direction", weigh: direction },
  { id: "feature-word", weigh: featureWord },
  { id: "constituency", weigh: constituency },
  { id: "acronym", weigh: acronym },
  { id: "institution", weigh: institution },
  { id: "bare-water", weigh: bareWater },
  { id: "known", weigh: known },
];

/** A name beside a sure one in a list is likelier a place: "Poipet, Bavet and Koh Kong". */
export const LIST_RULE = "list";
/** A name that is a place for sure in one mention is likelier one in the others. */
export const ECHO_RULE = "echo";

const word = (tokens: Tokens, at: number): string => (at >= 0 && at < tokens.count ? tokens.lower[at] : "");
const isSingle = (draft: Draft): boolean => draft.last - draft.first === 1;

/** "Paris Hilton", "Sheriff Bud Torres": every word of the name is a person's. */
function person({ first, last }: Draft, { people }: Page): number {
  for (let at = first; at < last; at++) if (people.within[at] === 0) return 0;
  return -10;
}

/** "Torres said": the surname of a person whom the text names in full. */
function surname(draft: Draft, page: Page): number {
  if (!isSingle(draft)) return 0;
  const lower = page.reading.tokens.lower[draft.first];
  if (!page.people.surnames.has(lower) && !page.people.givenNames.has(lower)) return 0;
  return draft.large ? -1.5 : -4;
}

/** "Washington Street", "Lexington Ave." */
function street(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  const next = word(tokens, draft.last);
  if (!STREETS.has(next) || !capitalized(tokens, draft.last)) return 0;
  return STATE_ROADS.has(next) && draft.large ? 0 : -6;
}

/** "Ohio Turnpike", "Florida Highway Patrol": the state's own. */
const STATE_ROADS = new Set(["highway", "turnpike", "parkway", "expressway"]);

/** "Georgia Modular Systems Inc.", "Columbus Holdings". */
function company({ last }: Draft, { reading: { tokens } }: Page): number {
  if (COMPANY.has(word(tokens, last)) && capitalized(tokens, last)) return -6;
  return word(tokens, last) === "&" ? -4 : 0;
}

/** "St. Patrick's Day", "St. John's Lutheran School": a saint, not the town named for one. */
function saint(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  const { first, last } = draft;
  if ((tokens.lower[first] !== "st" && tokens.lower[first] !== "saint") || draft.large) return 0;
  return word(tokens, last) === "'s" || FOUNDATIONS.has(word(tokens, last)) ? -5 : 0;
}

/** "a Toyota", "the Olympic team": a brand or a thing known to all. */
function noPlace(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (isSingle(draft)) {
    const lower = tokens.lower[draft.first];
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
function foundation(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!FOUNDATIONS.has(word(tokens, draft.last)) || !capitalized(tokens, draft.last)) return 0;
  return draft.large ? -1 : -2.5;
}

/** "Ohio River", "Lebanon Valley": another place than the one that lends its name. */
function nature({ last }: Draft, { reading: { tokens } }: Page): number {
  const next = word(tokens, last);
  return (WATERS.has(next) || HEIGHTS.has(next)) && capitalized(tokens, last) ? -3 : 0;
}

/** "in March", "on Sunday". */
function calendar(draft: Draft, { reading: { tokens } }: Page): number {
  return isSingle(draft) && CALENDAR.has(tokens.lower[draft.first]) && draft.container === null ? -10 : 0;
}

/** "Reading is fun", "Change diapers": a word of the language, with the capital of a sentence, a headline or a title. */
function commonWord(draft: Draft, page: Page): number {
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
function article(draft: Draft, page: Page): number {
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

/** "United Russia", "Real Madrid": a capital before makes the name the end of another. */
function afterCapital(draft: Draft, page: Page): number {
  const { tokens, sentences } = page.reading;
  const before = draft.first - 1;
  if (page.headline[draft.first] === 1 || draft.abbreviation || !capitalized(tokens, before)) return 0;
  if (sentences.of[before] !== sentences.of[draft.first]) return 0;
  if (PARTNERS.has(tokens.lower[before])) return -4;
  if (sentences.first[sentences.of[before]] === before) return 0;
  return INSTITUTIONS.has(tokens.lower[before]) || DIRECTIONS.has(tokens.lower[before]) ? 0 : -1.5;
}

/** Words of parties and teams before a place's name. */
const PARTNERS = new Set(["united", "real", "inter", "ac", "fc", "sporting", "dynamo", "club", "miss"]);

/** "Boston Red Sox", "Weston Otmoor": a capital after may begin the rest of the name. */
function beforeCapital(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (draft.abbreviation || !namesOn(tokens, draft.last)) return 0;
  if (TEAM_WORDS.has(tokens.lower[draft.last])) return -3;
  if (page.headline[draft.first] === 1) return 0;
  return INSTITUTIONS.has(tokens.lower[draft.last]) || TITLES.has(tokens.lower[draft.last]) ? 0 : -1;
}

/** After a town's name: its football club. */
const TEAM_WORDS = new Set(["united", "rovers", "wanderers", "albion", "athletic", "hotspur", "villa", "fc", "afc"]);

/** "Washington said the thief ran": persons speak; so do governments, so a country is not touched. */
function speaker(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!isSingle(draft) || draft.large) return 0;
  const { given, surnames } = personNames();
  const name = tokens.lower[draft.first];
  if (!SPEECH.has(word(tokens, draft.last))) return surnames.has(name) || given.has(name) ? -2 : 0;
  return surnames.has(name) || given.has(name) ? -4 : -2;
}

/** "Paris, Texas". */
function container(draft: Draft): number {
  return draft.container === null ? 0 : 5;
}

function abbreviation(draft: Draft): number {
  return draft.abbreviation ? 4 : 0;
}

/** "PHNOM PENH, Feb. 12 —", "BEIRUT (AP) —". */
function dateline(draft: Draft, { reading: { tokens, sentences } }: Page): number {
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
function preposition({ first, last }: Draft, { reading: { tokens } }: Page): number {
  let before = word(tokens, first - 1);
  if (before === "the") before = word(tokens, first - 2);
  if (!PLACE_PREPOSITIONS.has(before) && before !== "of") return 0;
  // "at Columbia University": the preposition governs what the name is a part of.
  if (namesOn(tokens, last) || before === "of") return 0.5;
  return before === "from" || before === "to" || before === "at" ? 1.5 : 3;
}

/** "northern Iraq", "downtown Columbus". */
function direction({ first }: Draft, { reading: { tokens } }: Page): number {
  const before = word(tokens, first - 1) === "-" ? word(tokens, first - 2) : word(tokens, first - 1);
  return DIRECTIONS.has(before) ? 2 : 0;
}

/** "Corsicana Police Department", "Laurel County". */
function institution({ last }: Draft, { reading: { tokens } }: Page): number {
  return INSTITUTIONS.has(word(tokens, last)) ? 2 : 0;
}

/** "Laurel County": the name itself says that it is a place; so do "Butler and Warren counties", and two words more than one. */
function featureWord(draft: Draft, { reading: { tokens } }: Page): number {
  if (draft.asked === null) return isSingle(draft) ? 0 : 0.5;
  if (!isSingle(draft) && ASKED.has(tokens.lower[draft.last - 1])) return 4;
  return draft.asked === "town" ? 1 : 2;
}

/** "Jay Roberts (R-Ocilla)". */
function constituency({ first }: Draft, { reading: { tokens } }: Page): number {
  return word(tokens, first - 1) === "-" && PARTIES.has(word(tokens, first - 2)) ? 5 : 0;
}

const PARTIES = new Set(["r", "d", "i"]);

/** "NATO", "FIFA": four capitals amid small letters are seldom a town. */
function acronym(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!isSingle(draft) || draft.abbreviation || draft.large || page.headline[draft.first] === 1) return 0;
  return tokens.shape[draft.first] === Shape.Upper && draft.end - draft.start <= 5 ? -3 : 0;
}

/** "the Atlantic": waters and heights of one word take an article, "The Atlantic" of a magazine or "Pacific Gas" do not. */
function bareWater(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!isSingle(draft) || page.gazetteer.kind(draft.candidates[0]) !== PlaceKind.Nature) return 0;
  const before = draft.first - 1;
  return word(tokens, before) === "the" && !capitalized(tokens, before) && !capitalized(tokens, draft.last) ? 1 : -4;
}

/** Countries, states and large cities are known without a word; a village wants one. */
function known(draft: Draft, page: Page): number {
  if (draft.large) return 2;
  const { population } = page.gazetteer.columns;
  const most = population[draft.candidates[0]];
  return most >= 100_000 ? 1 : most >= 10_000 ? 0.5 : most >= 2_000 ? 0 : -1;
}

/** Whether a capitalized word follows that may belong to the name: "in Dublin Monday" is complete. */
function namesOn(tokens: Tokens, at: number): boolean {
  return capitalized(tokens, at) && !CALENDAR.has(tokens.lower[at]);
}

export function capitalized(tokens: Tokens, at: number): boolean {
  return at >= 0 && at < tokens.count && tokens.kind[at] === Kind.Word && tokens.shape[at] > 1;
}
