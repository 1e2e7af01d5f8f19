/** Units that a number shares with its neighbour: "7- or 8-inch", "about 8 or $9", "435 homes and 187 by tender", "six dead and nine injured". */
import { isGlued, Kind, type Reading, Tag, type Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";

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
    if (draft.unit === null || draft.unit === "other") fromBefore(reading, draft, counted);
    const counts = draft.kind === "count" || draft.kind === "measure";
    // The cars of a "two-car crash" are not what "kills one" counts.
    if (draft.unit !== null && counts && draft.unit !== "count" && !draft.compound) counted = draft;
  }
}

/** A hanging hyphen, or "or" before a number that carries a leading symbol, waits for the next number's unit. */
function fromNext(tokens: Tokens, draft: Draft, next: Draft): void {
  const { lower } = tokens;
  let at = draft.next;
  const hanging = lower[at] === "-" && isGlued(tokens, at);
  if (hanging) at++;
  while (at < next.first && (lower[at] === "," || lower[at] === "or" || lower[at] === "and" || lower[at] === "to"))
    at++;
  if (at !== next.first || at === draft.next) return;
  const symbolLed = next.unitFirst === next.first && next.kind === "money" && lower[draft.next] === "or";
  const listed =
    next.kind === "money" ||
    next.kind === "measure" ||
    next.kind === "percent" ||
    next.kind === "time" ||
    next.kind === "count";
  if (!hanging && !symbolLed && !(listed && next.unitFirst >= next.numberLast && lower[draft.next] !== "to")) return;
  take(draft, next);
}

/** "435 homes and 187 by tender", "6 million homes including 1.5 million in the region", "460 vehicles compared with 63". */
function fromBefore(reading: Reading, draft: Draft, counted: Draft | null): void {
  const { tokens, tags } = reading;
  const { lower } = tokens;
  if (draft.unit === "other") {
    // "a woman was killed and five others": they need be no women.
    draft.unit = counted === null || counted.rules[0] === "article" ? "person" : counted.unit;
    return;
  }
  const before = draft.first - 1;
  const leader = before >= 0 ? lower[before] : "";
  if (
    leader === "or" &&
    before > 1 &&
    tags[before - 1] === Tag.Noun &&
    (lower[before - 2] === "a" || lower[before - 2] === "an")
  ) {
    // "another pick or two": the noun has gone before.
    draft.unit = lower[before - 1];
    draft.kind = "count";
    return;
  }
  if (
    isPeople(lower[draft.next]) ||
    (lower[draft.next] === "more" && isPeople(lower[draft.next + 1])) ||
    HARMING.has(leader)
  ) {
    if (counted !== null && counted.kind === "count") take(draft, counted);
    else setPerson(draft);
    return;
  }
  if (counted !== null && sharesBefore(reading, draft, leader)) take(draft, counted);
  else if (counted === null && isSubject(reading, draft)) setPerson(draft);
}

function sharesBefore({ tokens, tags }: Reading, draft: Draft, leader: string): boolean {
  // "300 passengers, seven of them seriously hurt"
  if (tokens.lower[draft.next] === "of" && STANDING_FOR.has(tokens.lower[draft.next + 1])) return true;
  if (SHARERS.has(leader)) return true;
  // "three deaths in Victoria, two in Queensland", "blamed for three wrecks but charged in two"
  if (leader === "," && tokens.lower[draft.next] === "in") return true;
  if (tokens.kind[draft.numberFirst] !== Kind.Word && draft.value !== null) return false;
  return tags[draft.first - 1] === Tag.Preposition;
}

/** "Dozens have been killed", "Five appear in court", "Twenty of them were charged": who does it stands in the number alone. */
function isSubject({ tokens, tags, sentences }: Reading, draft: Draft): boolean {
  if (draft.first !== sentences.first[sentences.of[draft.first]] || tokens.kind[draft.numberFirst] !== Kind.Word)
    return false;
  const tag = tags[draft.next];
  if (tokens.lower[draft.next] === "of") return tokens.lower[draft.next + 1] === "them";
  return tag === Tag.Present || tag === Tag.Past || tag === Tag.Infinitive || tag === Tag.Modal;
}

function setPerson(draft: Draft): void {
  draft.unit = "person";
  draft.kind = "count";
  draft.rules.push("people");
}

const STANDING_FOR: ReadonlySet<string> = new Set(["them", "these", "those", "whom", "which"]);
const SHARERS: ReadonlySet<string> = new Set(["and", "including", "with", "from", "to", "than", "or", "but"]);
const HARMING: ReadonlySet<string> = new Set(
  "killed killing kills slain injured injuring injures wounded wounding wounds".split(" "),
);
const PEOPLE: ReadonlySet<string> = new Set(
  "dead slain injured wounded killed missing hurt arrested detained died hospitalized hospitalised evacuated rescued were".split(
    " ",
  ),
);

function isPeople(word: string | undefined): boolean {
  return word !== undefined && PEOPLE.has(word);
}

function take(draft: Draft, from: Draft): void {
  draft.unit = draft.fraction && !from.fraction ? `% ${from.unit}` : from.unit;
  draft.kind = from.kind;
  draft.rules.push("shared-unit");
}
