/** States that events leave behind: "180 people dead", "missing are three saws", "nine of the injured". */
import type { Reading } from "../text/index.ts";
import { fitOf, weightOf } from "./frames.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { type Sense, sensesOf } from "./lexicon.ts";
import type { Trigger } from "./trigger.ts";

/** The state that the word names, and the phrase that it describes; null for any other word. */
export function stateTrigger(reading: Reading, clauses: Clauses, token: number, at: number): Trigger | null {
  const described = turnedAround(clauses, at) ?? describedBy(clauses, at);
  const sense = stateOf(reading, clauses, token, described);
  if (sense === null) return null;
  return {
    sense,
    first: token,
    last: token + 1,
    verb: described?.verb ?? null,
    noun: described,
    actor: null,
    target: described,
    fit: 1,
  };
}

/** The sense that fits whom or what the state describes: "missing" people, "missing" laptops. */
function stateOf(reading: Reading, clauses: Clauses, token: number, described: NounPhrase | null): Sense | null {
  const patients = described === null ? [] : [described];
  let best: Sense | null = null;
  let bestWeight = -1;
  for (const sense of sensesOf(reading.tokens.lower[token]) ?? []) {
    if (sense.part !== "state") continue;
    const around = { patients, agent: null, verb: described?.verb ?? null, at: token, noun: described };
    const fit = fitOf(reading, clauses, sense.frame, around);
    if (fit < 0 || weightOf(sense, fit) <= bestWeight) continue;
    best = sense;
    bestWeight = weightOf(sense, fit);
  }
  return best;
}

/** "Missing are three saws and a drill": the state opens the sentence, and a list follows the verb. */
function turnedAround({ units }: Clauses, at: number): NounPhrase | null {
  const [verb, first] = [units[at + 1], units[at + 2]];
  if (at !== 0 || verb?.kind !== "verb" || first?.kind !== "noun" || first.preposition >= 0) return null;
  let last = first;
  for (let next = at + 3; next < units.length; next++) {
    const unit = units[next];
    if (unit.kind === "noun" && unit.before === last) last = unit;
  }
  return last;
}

/** "at least 180 people dead", "141 people are missing", "two dead and 18 injured": whom the state describes. */
function describedBy(clauses: Clauses, at: number): NounPhrase | null {
  let adjacent = true;
  for (let before = at - 1; before >= 0 && before > at - 5; before--) {
    const unit = clauses.units[before];
    if (unit.kind === "noun" && (unit.preposition < 0 || adjacent)) return unit;
    if (unit.kind === "noun") adjacent = false;
    if (unit.kind === "noun" || unit.kind === "adverb" || unit.kind === "time") continue;
    return unit.kind === "verb" ? unit.subject : null;
  }
  return null;
}

/** "nine of the dead", "two children are among the injured": the adjective as noun, which states what became of its part. */
export function harmedTrigger(reading: Reading, clauses: Clauses, noun: NounPhrase): Trigger | null {
  const { tokens } = reading;
  if (noun.preposition < 0 || !PART_PREPOSITIONS.has(tokens.lower[noun.preposition])) return null;
  if (tokens.lower[noun.first] !== "the") return null;
  const sense = sensesOf(tokens.lower[noun.head])?.find((one) => one.part === "state");
  const part = sense === undefined ? null : partOf(clauses, noun);
  if (sense === undefined || part === null) return null;
  const { head } = noun;
  return { sense, first: head, last: head + 1, verb: part.verb, noun: part, actor: null, target: part, fit: 1 };
}
const PART_PREPOSITIONS = new Set(["among", "of", "amongst"]);

/** The phrase before, the subject of "are", or where the order is turned ("among the dead are two children") what follows it. */
function partOf({ units }: Clauses, noun: NounPhrase): NounPhrase | null {
  const before = units[noun.at - 1];
  if (before?.kind === "noun") return before;
  if (before?.kind === "verb") return before.subject;
  const [verb, part] = [units[noun.at + 1], units[noun.at + 2]];
  return verb?.kind === "verb" && part?.kind === "noun" && part.preposition < 0 ? part : null;
}
