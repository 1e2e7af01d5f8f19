/** Numbers that name or number things: "S&P 500", "iPhone 14", "Section 427", "Flight 370", "COVID-19", "No. 10", "777F", "+1-222-2222". */
import { isGlued, Kind, type Reading, Shape, Tag, type Tokens } from "../text/index.ts";
import { type Draft, sentenceEnd, sentenceStart } from "./draft.ts";

export function rejectLabels(reading: Reading, drafts: Draft[]): void {
  let before: Draft | null = null;
  for (const draft of drafts) {
    draft.rejected = isLabel(reading, draft) || isNextLabel(reading, draft, before);
    before = draft;
  }
}

/** "magnitudes 6.4 and 6.3", "sections 5, 6 and 7": what goes on a list of labels is one. */
function isNextLabel({ tokens }: Reading, draft: Draft, before: Draft | null): boolean {
  if (before === null || !before.rejected || draft.unit !== null || draft.first !== before.next + 1) return false;
  const mark = tokens.lower[before.next];
  return mark === "and" || mark === "," || mark === "or" || mark === "/";
}

function isLabel(reading: Reading, draft: Draft): boolean {
  const { tokens } = reading;
  const start = sentenceStart(reading, draft.first);
  const limit = sentenceEnd(reading, draft.first);
  if (draft.numberFirst > start && isHyphenedTo(tokens, draft)) return true;
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

/** "the San Antonio Four" */
function isNameOfGroup({ tokens, tags }: Reading, draft: Draft, start: number): boolean {
  const at = draft.numberFirst;
  return (
    draft.first === at &&
    at > start + 1 &&
    tokens.shape[at] === Shape.Capitalized &&
    tags[at - 1] === Tag.ProperNoun &&
    draft.numberLast === at + 1 &&
    tags[at + 1] !== Tag.PluralNoun
  );
}

/** "TA-35", "V-12", "production-four-door": a word is glued to the number by a hyphen, and no other number. */
function isHyphenedTo(tokens: Tokens, draft: Draft): boolean {
  const at = draft.numberFirst - 1;
  const { lower, kind } = tokens;
  if (draft.first < at) return false;
  if (lower[at] === "." && isGlued(tokens, at) && isGlued(tokens, at + 1)) return true;
  if (lower[at] !== "-" || at === 0) return false;
  if (isGlued(tokens, at) && isGlued(tokens, at + 1))
    return (
      kind[at - 1] === Kind.Word &&
      !OPEN_PREFIXES.has(lower[at - 1]) &&
      draft.kind !== "money" &&
      !lower[at - 1].includes("old")
    );
  // "COVID -19": a space has slipped in before the hyphen.
  return (
    isGlued(tokens, at + 1) && kind[at - 1] === Kind.Word && tokens.shape[at - 1] === Shape.Upper && draft.unit === null
  );
}

const OPEN_PREFIXES: ReadonlySet<string> = new Set(["sub", "to", "and", "or", "about", "over", "under", "nearly"]);

/** Letters glued behind the digits that are no unit, leading zeros, chains of digits. */
function isCode(tokens: Tokens, draft: Draft, start: number, limit: number): boolean {
  const { lower, kind } = tokens;
  const first = draft.numberFirst;
  const last = draft.numberLast;
  const text = lower[first];
  if (text.length > 1 && text.charCodeAt(0) === 48 && /^0\d/.test(text)) return true;
  if (draft.unit === null && last < limit && isGlued(tokens, last) && kind[last] === Kind.Word) return true;
  if (draft.unit === null && first > start && lower[first - 1] === "#") return true;
  // "501(c)(3)"
  if (draft.unit === null && first > start && lower[first - 1] === "(" && isGlued(tokens, first - 1)) return true;
  return isChain(tokens, first, last, start, limit);
}

/** Three numbers or more joined by hyphens, or three digits and four: telephone numbers and the like. */
function isChain(tokens: Tokens, first: number, last: number, start: number, limit: number): boolean {
  const before = linked(tokens, first - 1, start) ? 1 + (linked(tokens, first - 3, start) ? 1 : 0) : 0;
  const after = linked(tokens, last, limit, true) ? 1 + (linked(tokens, last + 2, limit, true) ? 1 : 0) : 0;
  if (before + after >= 2) return true;
  if (after === 1) return isPhonePair(tokens.lower[first], tokens.lower[last + 1]);
  return before === 1 && isPhonePair(tokens.lower[first - 2], tokens.lower[first]);
}

function linked(tokens: Tokens, dash: number, bound: number, forward = false): boolean {
  if (forward ? dash + 1 >= bound : dash - 1 < bound) return false;
  const mark = tokens.lower[dash];
  if (mark !== "-" && mark !== "/") return false;
  return (
    tokens.kind[dash - 1] === Kind.Number &&
    tokens.kind[dash + 1] === Kind.Number &&
    isGlued(tokens, dash) &&
    isGlued(tokens, dash + 1)
  );
}

function isPhonePair(first: string, second: string): boolean {
  return (
    first.length === 3 && second.length === 4 && !first.includes(",") && !second.includes(",") && !second.includes(".")
  );
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
  if (!LABELS.has(tokens.lower[at])) return false;
  if (tokens.kind[draft.numberFirst] !== Kind.Number && tokens.shape[at] === Shape.Lower) return false;
  if (tokens.lower[at] === "no" && at + 1 === draft.numberFirst && tokens.shape[at] === Shape.Lower) return false;
  return tokens.shape[at] !== Shape.Lower || tags[draft.numberLast] !== Tag.PluralNoun;
}

const LABELS: ReadonlySet<string> = new Set(
  "section article part chapter page pages game week day phase level grade room route highway interstate flight no nos number unit gate act category type volume vol episode season round stage line building apartment apt suite box figure fig table step rule question item channel pier platform ward district zone area precinct verse psalm formula class tier group division title schedule annex appendix clause paragraph amendment proposition prop resolution bill version windows model mark generation gen bus train exit block stand terminal runway pool lane court lap turn junction sector scenario exhibit count measure layer book op opus vitamin chromosome hurricane magnitude super".split(
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
  if (CALENDAR.has(lower[at]) || draft.value === null || !Number.isInteger(draft.value)) return false;
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

/** "123 Random Street", "19 St Ailbe's Drive", "the 2400 block", "the 90049 ZIP Code", "at 11690 U.S. 36", "of 1 Carrowclough". */
function isAddress({ tokens, tags }: Reading, draft: Draft, limit: number): boolean {
  const { lower } = tokens;
  const next = draft.numberLast;
  if (lower[next] === "zip" || (lower[next] === "block" && lower[draft.first - 1] === "the")) return true;
  let at = next;
  let isStreet = false;
  while (at < limit && at < next + 6 && isNameWord(tokens, tags, at, next)) {
    if (at > next && STREETS.has(lower[at])) isStreet = true;
    at++;
  }
  if (isStreet) return true;
  if (at === next || lower[draft.numberFirst].includes(",") || lower[at - 1].endsWith("s")) return false;
  return tags[at] !== Tag.PluralNoun && (draft.value === 1 || lower[draft.first - 1] === "at");
}

/** A word of a name: "St", "U.S.", the "'s" of "Ailbe's", the full stop of "St.". */
function isNameWord({ lower, shape }: Tokens, tags: Uint8Array, at: number, first: number): boolean {
  if (tags[at] === Tag.ProperNoun || shape[at] === Shape.Capitalized) return true;
  return at > first && (lower[at] === "'s" || (lower[at] === "." && tags[at + 1] === Tag.ProperNoun));
}

const STREETS: ReadonlySet<string> = new Set(
  "street st avenue ave road rd boulevard blvd lane ln drive dr way place square court highway terrace parkway crescent row".split(
    " ",
  ),
);
