/** The words of an actor or target: its phrase with what completes it, "the mayor of San Miguel, Juan Perez". */
import type { Span } from "../facts.ts";
import { type Reading, Tag } from "../text/index.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { isOfClass } from "./noun-classes.ts";

/** Words that stand for no one by themselves, and things that do nothing of their own will. */
const NOBODY = new Set(
  "there it this that they them he she him her we us i you something nothing nobody none one itself themselves himself herself which who what those these others".split(
    " ",
  ),
);

/** Whether the phrase can be the actor or target: not a pronoun, a bomb, a time, or another event. */
export function canBeRole(
  reading: Reading,
  noun: NounPhrase,
  role: "actor" | "target",
  isEvent: (noun: NounPhrase) => boolean,
): boolean {
  const { tokens, tags } = reading;
  const head = tokens.lower[noun.head];
  if (NOBODY.has(head) || TIMES.has(head) || isEvent(noun)) return false;
  if (role === "target") return tags[noun.head] !== Tag.Determiner && tokens.lower[noun.first] !== "no";
  if (THINGS.has(head)) return false;
  for (let at = noun.first; at < noun.head; at++) if (NO_ONE.has(tokens.lower[at])) return false;
  return isOfClass(reading, noun, "explosive") !== true && isOfClass(reading, noun, "weapon") !== true;
}

/** "no group", "any group", "at approximately 1330 armed men" */
const NO_ONE = new Set(["no", "any", "approximately"]);
/** "at approximately 1330 unidentified men hurled", "on several occasions the army assaulted" */
const TIMES = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tonight moment occasion occasions time times minute minutes hour hours day days week weeks month months year years night morning afternoon evening".split(
    " ",
  ),
);
/** What flies about does harm, and a plan or a deed is no one: "injured by splinters", "the order to kill". */
const THINGS = new Set(
  "glass splinter splinters shrapnel fragment fragments debris bullet bullets pieces shards stick sticks charges device devices impact wave shot shots violence terrorism incident action leaflet leaflets communique order orders plan plans plot plots invitation attempt attempts threat threats decision".split(
    " ",
  ),
);

/** `deed` is the noun of the event: in "accused the rebels of the attack" it ends the phrase. */
export function roleSpan(reading: Reading, clauses: Clauses, noun: NounPhrase, deed: NounPhrase | null): Span {
  const { text, tokens } = reading;
  const list = firstOfList(reading, clauses.units, noun);
  const start = tokens.start[list.first];
  const end = tokens.end[endOfPhrase(reading, clauses, noun, deed) - 1];
  return { start, end, text: text.slice(start, end) };
}

/** Of a list or an apposition the whole is meant: "Hector Oqueli, leader of the party, and Gilda Flores". */
function firstOfList({ tags, tokens }: Reading, units: Clauses["units"], noun: NounPhrase): NounPhrase {
  let member = noun;
  // "10 dead and 30 injured": what a state stands between are two.
  while (member.before !== null && !isParted(units, member.before, member)) member = member.before;
  let first = member;
  for (let at = first.at - 1; at > 0; at--) {
    if (units[at].kind === "and" && (units[at - 1].kind === "comma" || units[at - 1].kind === "stop")) continue;
    const isSemicolon = units[at].kind === "stop" && tokens.lower[units[at].first] === ";";
    if (units[at].kind !== "comma" && units[at].kind !== "and" && !isSemicolon) return first;
    const earlier = headBefore(tags, units, at);
    if (earlier === null || (earlier.verb !== null && earlier.verb !== noun.verb)) return first;
    first = earlier;
    at = first.at;
  }
  return first;
}

function isParted(units: Clauses["units"], earlier: NounPhrase, later: NounPhrase): boolean {
  for (let at = earlier.at + 1; at < later.at; at++) if (units[at].kind === "state") return true;
  return false;
}

/** The phrase before the mark, past what completes it ("leader of the party"); null where another unit stands there. */
function headBefore(tags: Reading["tags"], units: Clauses["units"], mark: number): NounPhrase | null {
  for (let at = mark - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "adverb") {
      // "Mary Hill, 45, and John Miller": the age stands between the names.
      if (tags[unit.first] === Tag.Number && units[at - 1]?.kind === "comma") at--;
      continue;
    }
    if (unit.kind !== "noun") return null;
    if (unit.of === null) return unit.preposition < 0 ? unit : null;
  }
  return null;
}

/** One past the phrase's complements ("of the guard"), what it wears or does, its name in apposition, and its list. */
function endOfPhrase({ tags, tokens }: Reading, { units }: Clauses, noun: NounPhrase, deed: NounPhrase | null): number {
  let last = lastComplement(units, noun, deed);
  if (deed !== null && deed.of === last) return last.last;
  for (let members = 0; members < LONGEST_LIST; members++) {
    const next = nextMember(units, last);
    if (next === null) break;
    last = lastComplement(units, next, deed);
  }
  const verb = units[last.at + 1];
  if (verb?.kind === "verb" && verb.form === "gerund" && verb.preposition < 0 && verb.subject === last)
    return verb.objects[0]?.last ?? last.last;
  const name = units[last.at + 2];
  if (
    units[last.at + 1]?.kind === "comma" &&
    name?.kind === "noun" &&
    name.preposition < 0 &&
    tags[name.head] === Tag.ProperNoun &&
    name.role === "none"
  ) {
    const after = units[last.at + 3];
    if (after === undefined || after.kind === "comma" || tokens.lower[name.last] === ".") return name.last;
  }
  return last.last;
}

const LONGEST_LIST = 8;

function lastComplement(units: Clauses["units"], noun: NounPhrase, deed: NounPhrase | null): NounPhrase {
  let last = noun;
  for (let at = noun.at + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit.kind !== "noun" || unit.of !== last || unit === deed) break;
    last = unit;
  }
  return last;
}

/** The phrase after "and" or a comma that goes on the list: "union offices and the homes of leaders". */
function nextMember(units: Clauses["units"], noun: NounPhrase): NounPhrase | null {
  let at = noun.at + 1;
  while (units[at]?.kind === "comma" || units[at]?.kind === "and") at++;
  const unit = units[at];
  if (at === noun.at + 1 || unit?.kind !== "noun" || unit.role === "subject" || unit.role === "agent") return null;
  return unit.before === noun ||
    (unit.preposition < 0 && unit.role === "none" && units[at - 1].kind === "and") ||
    unit.role === "object"
    ? unit
    : null;
}
