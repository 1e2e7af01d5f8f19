/** Whether what stands around a trigger is what a sense asks for. */
import type { Reading } from "../text/index.ts";
import type { Clauses, NounPhrase, VerbGroup } from "./grammar/units.ts";
import type { Frame, Sense } from "./lexicon.ts";
import { isOfClass } from "./noun-classes.ts";

export interface Surroundings {
  /** To whom or what it is done: the objects, or the subject of a passive; of a noun its complement. */
  readonly patients: readonly NounPhrase[];
  readonly agent: NounPhrase | null;
  readonly verb: VerbGroup | null;
  /** The phrase of a noun trigger. */
  readonly noun: NounPhrase | null;
  /** The trigger's token. */
  readonly at: number;
}

/** A sense without conditions weighs less than one whose condition holds, and more than one of which nothing is known. */
const WITHOUT_FRAME = 0.5;

/** "hostages" are people too: the narrower class outweighs. */
const PERSON_FIT = 0.9;

/** How many conditions of the frame hold; -1 where one fails. An unknown agent neither holds nor fails. */
export function fitOf(reading: Reading, clauses: Clauses, frame: Frame | null, around: Surroundings): number {
  if (frame === null) return WITHOUT_FRAME;
  if (frame.passive && around.verb?.passive !== true) return -1;
  if (frame.alone && around.verb !== null && around.verb.objects.length > 0) return -1;
  const roles = rolesFit(reading, frame, around);
  if (roles < 0) return -1;
  const words = wordsFit(reading, clauses, frame, around);
  return words < 0 ? -1 : roles + words;
}

function rolesFit(reading: Reading, frame: Frame, { patients, agent, verb }: Surroundings): number {
  let fit = 0;
  for (const { role, noun: name, not } of frame.roles) {
    const phrases = role === "agent" ? (agent === null ? [] : [agent]) : patients;
    if (phrases.length === 0) {
      if (not || (role === "agent" && verb?.passive === true)) continue;
      return -1;
    }
    const is = anyIsOfClass(reading, phrases, name);
    if (is === null) continue;
    if (is === not) return -1;
    if (!not) fit += name === "person" ? PERSON_FIT : 1;
  }
  return fit;
}

/** Conditions on words are alternatives: "a case of measles", "a measles case". */
function wordsFit({ tokens }: Reading, clauses: Clauses, frame: Frame, around: Surroundings): number {
  let conditions = 0;
  let holding = 0;
  const check = (words: ReadonlySet<string> | null, first: number, last: number) => {
    if (words === null) return;
    conditions++;
    for (let at = first; at < last; at++) {
      if (!words.has(tokens.lower[at])) continue;
      holding++;
      return;
    }
  };
  const { at, noun, verb } = around;
  check(frame.after, at + 1, Math.min(at + 2, clauses.last));
  check(frame.modifier, noun?.first ?? 0, noun === null ? 0 : noun.head);
  check(frame.verb, verb?.main ?? 0, verb === null ? 0 : verb.main + 1);
  check(frame.with, clauses.first, clauses.last);
  return conditions > 0 && holding === 0 ? -1 : holding;
}

/** A list is of the class when one member is, and is not when one is known not to be; null where nothing tells. */
function anyIsOfClass(reading: Reading, phrases: readonly NounPhrase[], name: string): boolean | null {
  let is: boolean | null = phrases.length === 0 ? false : null;
  for (const phrase of phrases) {
    for (let member: NounPhrase | null = phrase; member !== null; member = member.before) {
      const one = isOfClass(reading, member, name);
      if (one === true) return true;
      if (one === false) is = false;
    }
  }
  return is;
}

/** The better a sense fits and the more words it has, the more it weighs. */
export function weightOf(sense: Sense, fit: number): number {
  return fit * 2 + (sense.words.length - 1) * 3 + (sense.negated ? 4 : 0);
}
