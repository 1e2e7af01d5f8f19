/** Who does each verb: its subject, found to the left. */
import { type Reading, Tag } from "../../text/index.ts";
import { CLAUSE_OPENERS, nounBefore, opensPhrase, previousVerb } from "./around.ts";
import type { Cover } from "./cover.ts";
import type { NounPhrase, Unit, VerbGroup } from "./units.ts";

export function findSubject(reading: Reading, cover: Cover, units: readonly Unit[], verb: VerbGroup): void {
  const before = units[verb.at - 1];
  const earlier = previousVerb(reading, units, verb.at);
  if (before === undefined) return;
  if (verb.preposition >= 0 || before.kind === "subordinator") {
    if (verb.form !== "finite") {
      share(verb, earlier);
      if (
        earlier !== null &&
        !earlier.passive &&
        verb.preposition >= 0 &&
        earlier.objects.length > 0 &&
        BLAMING.has(reading.tokens.lower[earlier.main])
      ) {
        // "accused the rebels of killing": the accused did it.
        verb.subject = earlier.objects[0];
      }
      return;
    }
  }
  if (verb.form === "infinitive") {
    verb.governor = before.kind === "and" && earlier?.form === "infinitive" ? earlier.governor : earlier;
    const isMeans = earlier !== null && MEANS.has(reading.tokens.lower[earlier.main]);
    if (before.kind === "noun" && earlier !== null && before.at > earlier.at && before.preposition < 0 && !isMeans)
      verb.subject = before;
    else verb.subject = earlier?.subject ?? nounBefore(units, verb.at);
    if (earlier?.passive === true && earlier.subject === null) verb.subject = nounBefore(units, verb.at);
    return;
  }
  if (verb.form === "gerund" || verb.form === "participle") {
    if (before.kind === "noun") {
      verb.subject = before;
      before.before ??= earlierMember(reading, units, before, false);
      return;
    }
    if (before.kind === "relative" || before.kind === "adverb" || before.kind === "time")
      verb.subject = nounBefore(units, verb.at);
    else if (before.kind === "verb") share(verb, before);
    else if (before.kind === "comma" && verb.form === "participle" && units[verb.at - 2]?.kind === "noun")
      verb.subject = units[verb.at - 2] as NounPhrase;
    else share(verb, before.kind === "and" ? earlier : (mainVerb(reading, units, verb.at) ?? earlier));
    if (verb.subject === null) verb.subject = nounBefore(units, verb.at);
    return;
  }
  if (before.kind === "and" || (before.kind === "adverb" && units[verb.at - 2]?.kind === "and")) {
    share(
      verb,
      earlier?.form === "infinitive" || earlier?.form === "gerund"
        ? (mainVerb(reading, units, verb.at) ?? earlier)
        : earlier,
    );
    if (earlier !== null && (earlier.passive || earlier.perfect) && verb.passive) verb.subject = earlier.subject;
    if (verb.subject !== null) return;
  }
  if (before.kind === "relative") {
    verb.relative = true;
    verb.subject = antecedent(reading, units, verb.at);
    return;
  }
  let passedRelative = false;
  for (let at = verb.at - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "relative") {
      if (passedRelative) continue;
      verb.relative = true;
      verb.subject = antecedent(reading, units, at);
      return;
    }
    if (unit.kind === "verb") {
      if (unit.form === "finite" && !unit.relative) break;
      passedRelative ||= unit.relative;
      continue;
    }
    if (unit.kind !== "noun") continue;
    const opens = unit.preposition >= 0 && CLAUSE_OPENERS.has(reading.tokens.lower[unit.preposition]);
    if (
      (unit.preposition < 0 || opens) &&
      (unit.role === "none" || (opens && unit.role === "oblique")) &&
      !goesOnPlaces(reading, cover, units, unit) &&
      !isInserted(reading, units, unit)
    ) {
      claim(reading, units, verb, unit);
      return;
    }
  }
  verb.subject = earlier?.subject ?? null;
}

/** "used mortars to attack", "gave the order to kill": the object is what the subject does it with. */
const MEANS = new Set(
  "use uses used using give gives gave given giving issue issues issued launch launches launched make makes made making receive received plan planned hatch hatched".split(
    " ",
  ),
);

/** "six people, among them a toddler, were", "60 people, most of them teenagers, filled": the part is no subject. */
function isInserted({ tokens }: Reading, units: readonly Unit[], noun: NounPhrase): boolean {
  const before = units[noun.at - 1];
  if (before?.kind === "noun" && tokens.lower[before.last - 2] === "of" && PARTS.has(tokens.lower[before.last - 1]))
    return true;
  if (tokens.lower[noun.last] === "of" && PARTS.has(tokens.lower[noun.last + 1]) && SHARES.has(tokens.lower[noun.head]))
    return true;
  return (
    before?.kind === "noun" &&
    before.preposition >= 0 &&
    tokens.lower[before.preposition] === "among" &&
    PARTS.has(tokens.lower[before.head])
  );
}
const PARTS = new Set(["them", "these", "those", "whom"]);
const SHARES = new Set(["most", "many", "some", "all", "both", "several", "half"]);

/** "boats moored in Hammond and East Chicago have": the second place goes on the list of the first. */
function goesOnPlaces(reading: Reading, cover: Cover, units: readonly Unit[], noun: NounPhrase): boolean {
  const earlier = units[noun.at - 2];
  return (
    units[noun.at - 1]?.kind === "and" &&
    earlier?.kind === "noun" &&
    earlier.preposition >= 0 &&
    !opensPhrase(reading, cover, noun)
  );
}

const BLAMING = new Set(
  "accuse accused accuses accusing blame blamed blames blaming charge charged charges charging arrested detained suspect suspected sentenced convicted jailed indicted held".split(
    " ",
  ),
);

function claim(reading: Reading, units: readonly Unit[], verb: VerbGroup, noun: NounPhrase): void {
  verb.subject = noun;
  for (let member: NounPhrase | null = noun; member !== null; member = member.before) {
    member.verb = verb;
    member.role = "subject";
    member.before ??= earlierMember(reading, units, member, verb.passive);
  }
}

/** "four members of the guard and a woman were killed": the phrase before "and", where no verb stands between. */
function earlierMember(
  reading: Reading,
  units: readonly Unit[],
  noun: NounPhrase,
  passive: boolean,
): NounPhrase | null {
  const joint = units[noun.at - 1];
  if (joint?.kind !== "and" && joint?.kind !== "comma") return null;
  for (let at = noun.at - 2; at >= 0; at--) {
    const unit = units[at];
    if (
      unit.kind === "noun" &&
      (unit.preposition < 0 || (at === noun.at - 2 && !(joint.kind === "comma" && isFronted(units, unit))))
    ) {
      if (unit.of === null) return unit.role === "none" ? unit : null;
      if (joint.kind === "and" && opensMember(reading, noun)) return rootOf(unit);
      return passive ? appositive(units, joint, noun, unit) : null;
    }
    if (unit.kind === "noun" || (joint.kind === "and" && unit.kind === "comma")) continue;
    if (unit.kind === "verb" && unit.form !== "finite" && unit.form !== "infinitive") continue;
    return null;
  }
  return null;
}

/** "and a woman" against "of the army and police": a new member opens with its own article or number. */
function opensMember({ tags }: Reading, noun: NounPhrase): boolean {
  return noun.preposition < 0 && (tags[noun.first] === Tag.Determiner || tags[noun.first] === Tag.Number);
}

function rootOf(complement: NounPhrase): NounPhrase {
  let root = complement;
  while (root.of !== null) root = root.of;
  return root;
}

/** "two members of his escort, officers of the guard, were": what stands between commas names the same people again. */
function appositive(units: readonly Unit[], joint: Unit, noun: NounPhrase, complement: NounPhrase): NounPhrase | null {
  const root = rootOf(complement);
  let after = noun.at + 1;
  while (units[after]?.kind === "noun" && (units[after] as NounPhrase).preposition >= 0) after++;
  const closes = joint.kind === "comma" && units[after]?.kind === "comma";
  return closes && root.preposition < 0 && root.role === "none" ? root : null;
}

/** "According to the report, three men fled": the phrase that opens the sentence lists nothing with the subject. */
function isFronted(units: readonly Unit[], noun: NounPhrase): boolean {
  for (let at = noun.at; at >= 0; at--) {
    const unit = units[at];
    if (unit.kind === "comma" || unit.kind === "stop") return true;
    if (unit.kind === "noun" && unit.preposition < 0) return false;
  }
  return true;
}

function share(verb: VerbGroup, earlier: VerbGroup | null): void {
  verb.governor = earlier;
  verb.subject = earlier?.subject ?? null;
}

function mainVerb(reading: Reading, units: readonly Unit[], before: number): VerbGroup | null {
  for (let verb = previousVerb(reading, units, before); verb !== null; verb = previousVerb(reading, units, verb.at)) {
    if (verb.form === "finite") return verb;
  }
  return null;
}

/** "32 centers in Ohio that received funds": not the place, but what is there. */
function antecedent(reading: Reading, units: readonly Unit[], before: number): NounPhrase | null {
  const nearest = nounBefore(units, before);
  if (
    nearest === null ||
    nearest.preposition < 0 ||
    !PLACING.has(reading.tokens.lower[nearest.preposition]) ||
    reading.tags[nearest.head] !== Tag.ProperNoun
  )
    return nearest;
  return nounBefore(units, nearest.at) ?? nearest;
}
const PLACING = new Set(["in", "at", "near", "from", "on", "outside"]);
