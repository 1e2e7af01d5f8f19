/** Results of games and the like: "2-2", "a 9-2 lead", "a 63-58 win". A vote's two sides stay ("voted 266-39"). */
import { isGlued, Kind, type Reading, type Tokens } from "../text/index.ts";
import { type Draft, sentenceStart } from "./draft.ts";

export function rejectScores(reading: Reading, drafts: Draft[]): void {
  const { tokens } = reading;
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft.low !== null && draft.rules.includes("range-hyphen"))
      draft.rejected = draft.unit === null && isSmallPair(draft) && !isCounted(tokens, draft);
    const next = drafts[index + 1];
    if (next === undefined || !isPair(tokens, draft, next)) continue;
    if (isVote(tokens, draft, sentenceStart(reading, draft.first))) {
      countVotes(draft);
      countVotes(next);
    } else {
      draft.rejected = true;
      next.rejected = true;
    }
  }
}

/** "1-3" rises like a range; as a score it stands before no noun and no unit. */
function isSmallPair(draft: Draft): boolean {
  return draft.high! < 150 && Number.isInteger(draft.low) && Number.isInteger(draft.high) && draft.comparator === "=";
}

function isCounted(tokens: Tokens, draft: Draft): boolean {
  return (
    tokens.kind[draft.next] === Kind.Word &&
    !AFTER_SCORES.has(tokens.lower[draft.next]) &&
    tokens.lower[draft.next].endsWith("s")
  );
}

const AFTER_SCORES: ReadonlySet<string> = new Set(["loss", "was", "is", "as", "this", "versus", "his", "us", "yes"]);

function isPair(tokens: Tokens, first: Draft, second: Draft): boolean {
  const at = first.next;
  if (second.first !== at + 1 || first.unit !== null || first.value === null || second.value === null) return false;
  if (first.value < second.value || second.kind === "money" || second.kind === "percent") return false;
  const mark = tokens.lower[at];
  const glued = (mark === "-" || mark === "–") && isGlued(tokens, at) && isGlued(tokens, at + 1);
  return (
    (glued || (mark === "to" && isResult(tokens, first))) &&
    tokens.kind[first.numberFirst] === tokens.kind[second.numberFirst]
  );
}

/** "won 3 to 1", "a margin of 266 to 39" */
function isResult({ lower }: Tokens, first: Draft): boolean {
  for (let at = Math.max(0, first.first - 3); at < first.first; at++) if (RESULTS.has(lower[at])) return true;
  return false;
}

const RESULTS: ReadonlySet<string> = new Set("won lost win beat defeated voted vote margin score scored".split(" "));

function isVote(tokens: Tokens, draft: Draft, start: number): boolean {
  for (let at = Math.max(start, draft.first - 6); at < Math.min(tokens.count, draft.next + 4); at++) {
    if (VOTES.has(tokens.lower[at])) return true;
  }
  return false;
}

function countVotes(draft: Draft): void {
  draft.kind = "count";
  draft.unit = "vote";
  draft.rules.push("vote");
}

const VOTES: ReadonlySet<string> = new Set(["vote", "voted", "votes", "voting", "margin"]);
