/** Who says so: "officials said", "according to the ministry", "local media reported". */
import type { Span } from "../facts.ts";
import type { Reading } from "../text/index.ts";
import type { Clauses } from "./grammar/units.ts";
import { isReporting } from "./reporting.ts";
import type { Trigger } from "./trigger.ts";

/** The words that attribute the sentence to a speaker; null where it speaks for itself. */
export function attributionOf(reading: Reading, clauses: Clauses, trigger: Trigger): Span | null {
  for (const verb of clauses.verbs) {
    if (verb.form !== "finite" || verb === trigger.verb || !isReporting(reading, verb) || verb.subject === null)
      continue;
    const [first, last] =
      verb.subject.first < verb.first ? [verb.subject.first, verb.last] : [verb.first, verb.subject.last];
    if (last - first <= 12) return spanOf(reading, first, last);
  }
  const source = clauses.nouns.find(
    (noun) =>
      noun.preposition > clauses.first &&
      reading.tokens.lower[noun.preposition] === "to" &&
      reading.tokens.lower[noun.preposition - 1] === "according",
  );
  return source === undefined ? null : spanOf(reading, source.preposition - 1, source.last);
}

function spanOf({ text, tokens }: Reading, first: number, last: number): Span {
  const start = tokens.start[first];
  const end = tokens.end[last - 1];
  return { start, end, text: text.slice(start, end) };
}
