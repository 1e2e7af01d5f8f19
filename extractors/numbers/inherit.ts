/** Units that a number shares with its neighbour: "7- or 8-inch", "about 8 or $9", "435 homes and 187 by tender", "six dead and nine injured". */
import { isGlued, type Reading, type Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";

export function inheritUnits({ tokens, sentences }: Reading, drafts: Draft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index];
    const next = drafts[index + 1];
    if (draft.unit === null && next.unit !== null && sentences.of[draft.first] === sentences.of[next.first])
      fromNext(tokens, draft, next);
  }
  let counted: Draft | null = null;
  for (const draft of drafts) {
    if (counted !== null && sentences.of[counted.first] !== sentences.of[draft.first]) counted = null;
    if (draft.unit === null || draft.unit === "other") fromBefore(tokens, draft, counted);
    if (draft.unit !== null && (draft.kind === "count" || draft.kind === "measure") && draft.unit !== "count")
      counted = draft;
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
function fromBefore({ lower }: Tokens, draft: Draft, counted: Draft | null): void {
  if (draft.unit === "other") {
    draft.unit = counted?.unit ?? "person";
    return;
  }
  const leader = draft.first > 0 ? lower[draft.first - 1] : "";
  if (
    isPeople(lower[draft.next]) ||
    (lower[draft.next] === "more" && isPeople(lower[draft.next + 1])) ||
    HARMING.has(leader)
  ) {
    if (counted !== null && counted.kind === "count") take(draft, counted);
    else {
      draft.unit = "person";
      draft.kind = "count";
    }
    return;
  }
  if (counted !== null && SHARERS.has(leader)) take(draft, counted);
}

const SHARERS: ReadonlySet<string> = new Set(["and", "including", "with", "from", "to", "than", "or", "but"]);
const HARMING: ReadonlySet<string> = new Set(
  "killed killing kills injured injuring injures wounded wounding wounds".split(" "),
);
const PEOPLE: ReadonlySet<string> = new Set(
  "dead injured wounded killed missing hurt arrested detained died hospitalized hospitalised evacuated rescued were".split(
    " ",
  ),
);

function isPeople(word: string | undefined): boolean {
  return word !== undefined && PEOPLE.has(word);
}

function take(draft: Draft, from: Draft): void {
  draft.unit = from.unit;
  draft.kind = from.kind;
  draft.rules.push("shared-unit");
}
