/** Tries the constructions at the words that trigger them, from left to right, each where none before it has read. */
import { Kind, type Reading } from "../text/index.ts";
import { CONSTRUCTIONS } from "./constructions/index.ts";
import { type Construction, type Draft, NUMBER } from "./draft.ts";

const byTrigger = new Map<string, Construction[]>();
for (const construction of CONSTRUCTIONS) {
  for (const trigger of construction.triggers) {
    const known = byTrigger.get(trigger);
    if (known) known.push(construction);
    else byTrigger.set(trigger, [construction]);
  }
}
const ofNumbers = byTrigger.get(NUMBER) ?? [];

export function scanDrafts(reading: Reading): Draft[] {
  const { tokens } = reading;
  const drafts: Draft[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.count; at++) {
    const candidates = tokens.kind[at] === Kind.Number ? ofNumbers : byTrigger.get(tokens.lower[at]);
    if (candidates === undefined) continue;
    for (const construction of candidates) {
      const found = construction.read(reading, at, floor);
      if (!found) continue;
      drafts.push(found);
      floor = found.last;
      at = Math.max(at, found.last - 1);
      break;
    }
  }
  return drafts;
}
