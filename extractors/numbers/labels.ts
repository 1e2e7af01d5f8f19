/** Numbers that name or number things: "S&P 500", "iPhone 14", "Section 427", "Flight 370", "No. 10", "the San Antonio Four". */
import { isGlued, Kind, type Reading, Shape, Tag, type Tokens } from "../text/index.ts";
import { isAddress } from "./address.ts";
import { isCode, isHyphenedTo } from "./codes.ts";
import { type Draft, sentenceEnd, sentenceStart } from "./draft.ts";

export function rejectLabels(reading: Reading, drafts: Draft[]): void {
  let before: Draft | null = null;
  for (const draft of drafts) {
    draft.rejected = isLabel(reading, draft) || isNextLabel(reading, draft, before);
    before = draft;
  }
}

/** "magnitudes 6.4 and 6.3", "sections 5, 6 and 7": what goes on a list of labels is one. */
function isNextLabel({ tokens, tags }: Reading, draft: Draft, before: Draft | null): boolean {
  if (before === null || !before.rejected || draft.unit !== null || draft.first !== before.next + 1) return false;
  // "In section 5, 20 people …": the number counts what follows it.
  const next = tags[draft.numberLast];
  if (next === Tag.PluralNoun || next === Tag.Noun || next === Tag.Adjective || next === Tag.Participle) return false;
  const mark = tokens.lower[before.next];
  return mark === "and" || mark === "," || mark === "or" || mark === "/";
}

function isLabel(reading: Reading, draft: Draft): boolean {
  const { tokens } = reading;
  const start = sentenceStart(reading, draft.first);
  const limit = sentenceEnd(reading, draft.first);
  if (draft.numberFirst > start && isHyphenedTo(tokens, draft)) return true;
  if (isGroupOf(tokens, draft, start)) return true;
  if (tokens.kind[draft.numberFirst] !== Kind.Number)
    return draft.unit === null && (isLabelled(reading, draft, start) || isNameOfGroup(reading, draft, start));
  if (isCode(tokens, draft, start, limit)) return true;
  if (isModelLetter(reading, draft, start)) return true;
  if (draft.unit !== null || draft.scale !== 1 || (draft.first < draft.numberFirst && draft.comparator !== "="))
    return false;
  return (
    isListMarker(tokens, draft, start, limit) ||
    isLabelled(reading, draft, start) ||
    isPartOfName(reading, draft, start) ||
    namesNoun(reading, draft, start) ||
    isModel(reading, draft, start) ||
    isAddress(reading, draft, limit)
  );
}

/** "Model 3s", "Launch Pad 39A": a letter behind a name's number is no unit. */
function isModelLetter({ tokens, tags }: Reading, draft: Draft, start: number): boolean {
  const at = draft.numberLast;
  if (
    draft.unit === null ||
    draft.kind === "money" ||
    draft.unitFirst !== at ||
    draft.unitLast !== at + 1 ||
    !isGlued(tokens, at)
  )
    return false;
  if (tokens.end[at] - tokens.start[at] > 1 || tokens.kind[at] !== Kind.Word || draft.first !== draft.numberFirst)
    return false;
  return draft.first > start && tags[draft.first - 1] === Tag.ProperNoun;
}

/** "the 737 MAX was grounded": three digits or more between "the" and one capitalized word. */
function isModel({ tokens, tags }: Reading, draft: Draft, start: number): boolean {
  const at = draft.numberFirst;
  const next = draft.numberLast;
  if (draft.first !== at || at <= start || tokens.lower[at - 1] !== "the" || tokens.lower[at].length < 3) return false;
  if (tags[next] !== Tag.ProperNoun || tokens.lower[next].endsWith("s") || tokens.lower[at].includes(",")) return false;
  return tags[next + 1] !== Tag.Noun && tags[next + 1] !== Tag.PluralNoun && tags[next + 1] !== Tag.ProperNoun;
}

/** "the San Antonio Four", "the Six Nations": a capital on the word, and a name beside it. */
function isNameOfGroup({ tokens, tags }: Reading, draft: Draft, start: number): boolean {
  const at = draft.numberFirst;
  if (draft.first !== at || at <= start || draft.numberLast !== at + 1) return false;
  if (tokens.shape[at] !== Shape.Capitalized || tokens.kind[at - 1] !== Kind.Word) return false;
  return tags[at + 1] === Tag.ProperNoun || (tags[at - 1] === Tag.ProperNoun && tags[at + 1] !== Tag.PluralNoun);
}

/** "the Group of 20 summit", "the Gang of Four" */
function isGroupOf(tokens: Tokens, draft: Draft, start: number): boolean {
  const at = draft.numberFirst - 2;
  if (at < start || draft.first !== draft.numberFirst || tokens.lower[at + 1] !== "of") return false;
  const named = tokens.shape[at] !== Shape.Lower && (tokens.lower[at] === "group" || tokens.lower[at] === "gang");
  return named && (at > start || draft.kind !== "count" || tokens.shape[draft.numberFirst] === Shape.Capitalized);
}

function isListMarker(tokens: Tokens, draft: Draft, start: number, limit: number): boolean {
  if (draft.first !== start || draft.numberLast >= limit - 1) return false;
  const mark = tokens.lower[draft.numberLast];
  return (mark === "." || mark === ")") && isGlued(tokens, draft.numberLast);
}

/** "Section 427", "game 7", "No. 10", "Part Two": a noun that things are numbered by stands before. */
function isLabelled(reading: Reading, draft: Draft, start: number): boolean {
  const { tokens, tags } = reading;
  let at = draft.numberFirst - 1;
  if (at > start && tokens.lower[at] === "." && isGlued(tokens, at)) at--;
  if (at < start || draft.first <= at) return false;
  const word = tokens.lower[at];
  if (!LABELS.has(word) && !(word.endsWith("s") && LABELS.has(word.slice(0, -1)))) return false;
  if (tokens.kind[draft.numberFirst] !== Kind.Number && tokens.shape[at] === Shape.Lower) return false;
  if (tokens.lower[at] === "no" && at + 1 === draft.numberFirst && tokens.shape[at] === Shape.Lower) return false;
  return tokens.shape[at] !== Shape.Lower || tags[draft.numberLast] !== Tag.PluralNoun;
}

const LABELS: ReadonlySet<string> = new Set(
  "pct dist rte sec size section article part chapter page pages game week day phase level grade room route highway interstate flight no nos number unit gate act category type volume vol episode season round stage line building apartment apt suite box figure fig table step rule question item channel pier platform ward district zone area precinct verse psalm formula class tier group division title schedule annex appendix clause paragraph amendment proposition prop resolution bill version windows model mark generation gen bus train exit block stand terminal runway pool lane court lap turn junction sector scenario exhibit count measure layer book op opus vitamin chromosome hurricane magnitude super".split(
    " ",
  ),
);

/** "iPhone 14", "Boeing 737", "Fortune 100": a name stands before and no counted plural behind. */
function isPartOfName({ tokens, tags }: Reading, draft: Draft, start: number): boolean {
  const at = draft.numberFirst - 1;
  const next = draft.numberLast;
  const { shape, lower } = tokens;
  const followedByName = next < tokens.count && tags[next] === Tag.ProperNoun && tokens.kind[next] === Kind.Word;
  if (
    at < start ||
    draft.first <= at ||
    tokens.kind[at] !== Kind.Word ||
    (shape[at] === Shape.Lower && tags[at] !== Tag.ProperNoun)
  )
    return false;
  const isAcronym = shape[at] === Shape.Mixed || (shape[at] === Shape.Upper && tokens.end[at] - tokens.start[at] > 1);
  if (tags[at] !== Tag.ProperNoun && !isAcronym) return false;
  if (CALENDAR.has(lower[at]) || draft.value === null) return false;
  if (!Number.isInteger(draft.value) && !isAcronym) return false;
  if (lower[draft.numberFirst].includes(",")) return false;
  if (followedByName) return true;
  if (tags[next] !== Tag.PluralNoun && !(tags[next] === Tag.Adjective && tags[next + 1] === Tag.PluralNoun))
    return true;
  // "In Gaza 20 people" counts; "the S&P 500 utilities", "iPhone 11 cameras" do not.
  let name = at;
  while (name > start && (tags[name - 1] === Tag.ProperNoun || lower[name - 1] === "&")) name--;
  return name === start || tags[name - 1] !== Tag.Preposition;
}

/** "the sp 500 is poised", "his platform 12": a bare number right behind a noun names it. */
function namesNoun({ tokens, tags }: Reading, draft: Draft, start: number): boolean {
  const at = draft.numberFirst - 1;
  if (at < start || draft.first <= at || tags[at] !== Tag.Noun || tokens.lower[draft.numberFirst].includes(","))
    return false;
  const next = tags[draft.numberLast];
  return (
    next === Tag.Present ||
    next === Tag.Past ||
    next === Tag.Modal ||
    next === Tag.Preposition ||
    next === Tag.Punctuation
  );
}

const CALENDAR: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);
