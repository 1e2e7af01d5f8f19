/** Units that a number shares with its neighbour: "7- or 8-inch", "about 8 or $9", "435 homes and 187 by tender", "six dead and nine injured". */
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";
import { countsVictims, isSubject, isVagueSubject, wereVictims } from "./people.ts";

export function inheritUnits(reading: Reading, drafts: Draft[]): void {
  const { tokens, sentences } = reading;
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index];
    const next = drafts[index + 1];
    if (draft.unit === null && next.unit !== null && sentences.of[draft.first] === sentences.of[next.first])
      fromNext(tokens, draft, next);
  }
  let counted: Draft | null = null;
  for (const draft of drafts) {
    if (counted !== null && sentences.of[counted.first] !== sentences.of[draft.first]) counted = null;
    if (draft.unit === "other") nameOthers(draft, counted);
    else if (draft.unit === null) fromBefore(reading, draft, counted);
    const counts = draft.kind === "count" || draft.kind === "measure";
    // The cars of a "two-car crash" are not what "kills one" counts.
    if (draft.unit !== null && counts && draft.unit !== "count" && !draft.compound) counted = draft;
  }
  fromWhole(reading, drafts);
}

/** A hanging hyphen, or "or" before a number that carries a leading symbol, waits for the next number's unit. */
function fromNext(tokens: Tokens, draft: Draft, next: Draft): void {
  const { lower } = tokens;
  let at = draft.next;
  const hanging = lower[at] === "-" && isGlued(tokens, at);
  if (hanging) at++;
  const joint = at;
  while (at < next.first && JOINTS.has(lower[at])) at++;
  if (at !== next.first || at === draft.next || (!hanging && lower[joint] === ",")) return;
  const symbolLed = next.unitFirst === next.first && next.kind === "money" && lower[joint] === "or";
  const unitBehind = next.kind !== "age" && next.kind !== "none" && next.unitFirst >= next.numberLast;
  if (hanging || symbolLed || (unitBehind && lower[joint] !== "to")) take(draft, next);
}

const JOINTS: ReadonlySet<string> = new Set([",", "or", "and", "to"]);

/** "two villagers and four others"; "a woman was killed and five others": those need be no women. */
function nameOthers(draft: Draft, counted: Draft | null): void {
  draft.unit = counted === null || counted.rules[0] === "article" ? "person" : counted.unit;
}

/** "435 homes and 187 by tender", "6 million homes including 1.5 million in the region", "460 vehicles compared with 63". */
function fromBefore(reading: Reading, draft: Draft, counted: Draft | null): void {
  const noun = nounBeforeOr(reading, draft);
  if (noun !== null) {
    draft.unit = noun;
    draft.kind = "count";
  } else if (countsVictims(reading, draft)) {
    if (counted !== null && counted.kind === "count" && wereVictims(reading, counted)) take(draft, counted);
    else setPerson(draft);
  } else if (isVagueSubject(reading, draft)) setPerson(draft);
  else if (counted !== null && sharesBefore(reading, draft, counted)) take(draft, counted);
  else if (counted === null && isSubject(reading, draft)) setPerson(draft);
}

/** "another pick or two": the noun has gone before. */
function nounBeforeOr({ tokens, tags }: Reading, draft: Draft): string | null {
  const { lower } = tokens;
  const at = draft.first - 1;
  if (at < 2 || lower[at] !== "or" || tags[at - 1] !== Tag.Noun) return null;
  return ARTICLES.has(lower[at - 2]) ? lower[at - 1] : null;
}

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "another"]);

function sharesBefore({ tokens, tags }: Reading, draft: Draft, counted: Draft): boolean {
  const { lower } = tokens;
  const { next } = draft;
  // "300 passengers, seven of them seriously hurt"
  if (lower[next] === "of" && STANDING_FOR.has(lower[next + 1])) return true;
  let at = draft.first - 1;
  while (at > 0 && FILLERS.has(lower[at])) at--;
  if (at < 0) return false;
  if (SHARERS.has(lower[at])) return true;
  // "five of the seven men …; the other two"
  if (lower[at] === "other" && lower[at - 1] === "the") return true;
  // "Hundreds of villagers, perhaps 700": the same once more.
  if (GUESSING.has(lower[at]) && lower[at - 1] === ",") return true;
  // "three deaths in Victoria, two in Queensland", "87 homicides, nine more than last year"
  if (lower[at] === "," && (lower[next] === "in" || (COMPARING.has(lower[next]) && lower[next + 1] === "than")))
    return true;
  // "300 boaters were fined, between 150 and 200 refused to pay"
  if (lower[at] === "," && isVerb(tags[next]) && counted.kind === "count") return true;
  // "blamed for three wrecks but charged in two"; digits by themselves are as often a level or a price.
  const isWord = tokens.kind[draft.numberFirst] === Kind.Word || draft.value === null;
  // "Kenya sent 14 athletes, Uganda nine and Tanzania five": the verb and the noun are left out.
  if (isWord && tags[at] === Tag.ProperNoun && (lower[at - 1] === "," || lower[at - 1] === "and"))
    return tags[next] === Tag.Punctuation || tags[next] === Tag.Conjunction;
  return isWord && tags[at] === Tag.Preposition;
}

function isVerb(tag: number): boolean {
  return tag === Tag.Present || tag === Tag.Past || tag === Tag.Participle || tag === Tag.Modal;
}

/** "Seven of the 14 killed": the part is of what the whole counts. */
function fromWhole({ tokens }: Reading, drafts: Draft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index];
    const next = drafts[index + 1];
    if (draft.unit !== null || next.unit === null || tokens.lower[draft.next] !== "of") continue;
    if (next.kind === "count" && next.first - draft.next <= 3) take(draft, next);
  }
}

const COMPARING: ReadonlySet<string> = new Set(["more", "fewer", "less"]);
const GUESSING: ReadonlySet<string> = new Set(["perhaps", "possibly", "maybe", "probably"]);
const STANDING_FOR: ReadonlySet<string> = new Set(["them", "these", "those", "whom", "which"]);
const SHARERS: ReadonlySet<string> = new Set(["and", "including", "with", "from", "to", "than", "or", "but"]);
/** Words between: "and a further 1,200". */
const FILLERS: ReadonlySet<string> = new Set("a an further another additional just only also some".split(" "));

function setPerson(draft: Draft): void {
  draft.unit = "person";
  draft.kind = "count";
  draft.rules.push("people");
}

function take(draft: Draft, from: Draft): void {
  draft.unit = draft.fraction && !from.fraction ? `% ${from.unit}` : from.unit;
  draft.kind = from.kind;
  draft.rules.push("shared-unit");
}
