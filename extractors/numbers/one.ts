/** "one" as a number ("one man", "one of the largest") and as a pronoun ("which one", "the one who", "one another"). */
import { type Reading, Tag } from "../text/index.ts";
import { type Draft, sentenceStart } from "./draft.ts";

export function rejectPronounOne(reading: Reading, drafts: Draft[]): void {
  const { tokens, tags } = reading;
  for (const draft of drafts) {
    if (draft.value !== 1 || draft.numberLast !== draft.numberFirst + 1 || tokens.lower[draft.numberFirst] !== "one")
      continue;
    const at = draft.numberFirst;
    const before = at > sentenceStart(reading, at) ? tokens.lower[at - 1] : "";
    if (draft.compound && ONE_WORDS.has(tokens.lower[at + 2])) draft.rejected = true;
    if (tokens.lower[at + 1] === "of" && before !== "no") continue;
    if (PRONOUN_LEADERS.has(before) || tokens.lower[at + 1] === "another" || tokens.lower[at + 1] === "'s")
      draft.rejected = draft.comparator === "=";
    else if (draft.unit === null && tokens.lower[at + 1] !== "of") {
      // "one seriously injured"
      const next = tags[at + 1] === Tag.Adverb ? at + 2 : at + 1;
      draft.rejected =
        draft.comparator === "=" && !isCountedByVerb(tags[at - 1], tags[at + 1]) && !JOINS.has(tokens.lower[next]);
      if (tags[at - 1] === Tag.Adjective || DETERMINERS.has(before)) draft.rejected = true;
    }
  }
}

/** "one-way", "one-stop": adjectives that count nothing. */
const ONE_WORDS: ReadonlySet<string> = new Set(["way", "stop", "size", "side", "sided", "piece", "trick", "liner"]);
const PRONOUN_LEADERS: ReadonlySet<string> = new Set("each which no every any another either neither".split(" "));
const DETERMINERS: ReadonlySet<string> = new Set(["the", "this", "that", "such", "some", "only"]);
const JOINS: ReadonlySet<string> = new Set(["in", "dead", "killed", "injured", "wounded", "missing", "hurt"]);

/** "kills one, injures four": a verb before and no noun behind. */
function isCountedByVerb(before: number, after: number): boolean {
  const verb = before === Tag.Present || before === Tag.Past || before === Tag.Gerund;
  return verb && (after === Tag.Punctuation || after === Tag.Conjunction);
}
