/** Names of persons that are names of places too. */
import type { Draft, Page } from "../../draft.ts";
import { personNames } from "../people.ts";
import { SPEECH } from "../words.ts";
import { isSingle, word } from "./span.ts";

/** "Paris Hilton", "Sheriff Bud Torres": every word of the name is a person's. */
export function person({ first, last }: Draft, { people }: Page): number {
  for (let at = first; at < last; at++) if (people.within[at] === 0) return 0;
  return -10;
}

/** "Torres said": the surname of a person whom the text names in full. */
export function surname(draft: Draft, page: Page): number {
  if (!isSingle(draft)) return 0;
  const lower = page.reading.tokens.lower[draft.first];
  if (!page.people.surnames.has(lower) && !page.people.givenNames.has(lower)) return 0;
  return draft.large ? -1.5 : -4;
}

/** "Washington said the thief ran": persons speak; so do governments, so a country is not touched. */
export function speaker(draft: Draft, page: Page): number {
  const { tokens } = page.reading;
  if (!isSingle(draft) || draft.large) return 0;
  const { given, surnames } = personNames();
  const name = tokens.lower[draft.first];
  if (!SPEECH.has(word(tokens, draft.last))) return surnames.has(name) || given.has(name) ? -2 : 0;
  return surnames.has(name) || given.has(name) ? -4 : -2;
}
