/** Numbers set apart from the event: exceptions, wholes that a part is taken from, comparisons, membership of a few. */
import { Tag } from "../../text/index.ts";
import { isOfClass } from "../noun-classes.ts";
import { isMoneyUnit } from "../relations/scene.ts";
import { type Candidate, words } from "./candidate.ts";

export function isSetApart(candidate: Candidate): boolean {
  const { scene, noun, quantity, first, last, participation } = candidate;
  const { tokens, tags } = scene.reading;
  const { lower } = tokens;
  if (ABSTRACT.has(headOf(candidate)) && WEAK.has(participation.trigger.sense.type)) return true;
  // "all but seven counties shrank": those seven did not.
  if (first > 1 && lower[first - 1] === "but" && ALL.has(lower[first - 2])) return true;
  for (let whole: typeof noun | null = noun; whole !== null; whole = whole.of) {
    const { preposition } = whole;
    if (preposition < 1 || lower[preposition] !== "of") continue;
    // "$198,000 of the $8 million": the whole.
    if (isMoneyUnit(quantity) && whole.of !== null && tags[whole.of.head] === Tag.Number) return true;
    // "placed 23rd out of 157 players", "the equivalent of 13 pitches"
    if ((lower[preposition - 1] === "out" && !isMoneyUnit(quantity)) || COMPARING.has(lower[preposition - 1]))
      return true;
  }
  if (participation.rule === "events/of-object" && noun.of !== null && SHARES.has(lower[noun.of.last - 1])) return true;
  // "cut $1 billion from a $7 billion budget": the whole.
  if (participation.trigger.sense.words[0] === "budget" && noun.preposition >= 0) return true;
  // "in one raid", "in one case": one of several, and not how many there were.
  if (lower[first] === "one" && noun.preposition >= 0 && lower[noun.preposition] === "in") return true;
  // "save for a few details": an exception.
  if (noun.preposition > 0 && lower[noun.preposition] === "for" && EXCEPTING.has(lower[noun.preposition - 1]))
    return true;
  if (isBound(candidate) || isHeld(candidate) || isSite(candidate)) return true;
  if (
    quantity.text.toLowerCase() === "half" ||
    isWholeOfOne(candidate) ||
    isWholeInFront(candidate) ||
    isTerm(candidate)
  )
    return true;
  if (isOneOf(candidate) || isBothOf(candidate)) return true;
  // "met the 12 miners' families": the families were met.
  return (
    participation.trigger.sense.part === "verb" &&
    last + 1 < noun.last &&
    tags[last + 1] === Tag.Possessive &&
    APOSTROPHES.has(lower[last + 1][0]) &&
    noun.head > last + 1
  );
}
const APOSTROPHES = new Set(["'", "’"]);

/** "from 157 all the way to 143": bare numbers after a preposition are ends of a way. */
function isBound({ scene, noun, quantity, participation }: Candidate): boolean {
  // "dies at 74": an age.
  if (
    participation.trigger.sense.mode === "die" &&
    participation.trigger.sense.part === "verb" &&
    quantity.unitText === null &&
    scene.reading.tokens.lower[noun.preposition] === "at"
  )
    return true;
  return (
    participation.rule === "events/oblique-of-verb" &&
    quantity.unitText === null &&
    quantity.value !== null &&
    noun.last - noun.first === 1 &&
    WAYS.has(scene.reading.tokens.lower[noun.preposition]) &&
    (WEAK.has(participation.trigger.sense.type) || participation.trigger.sense.type === "CONCEDE")
  );
}
const WAYS = words("from to at past");

/** "travelled to 12 countries", "was flown in from two cities": where they came and went, and no one who did. */
function isSite({ scene, noun, participation }: Candidate): boolean {
  return (
    MOVING.has(participation.trigger.sense.type) &&
    (participation.rule === "events/oblique-of-verb" || participation.rule === "events/oblique-of-noun") &&
    ENDS.has(scene.reading.tokens.lower[noun.preposition]) &&
    isOfClass(scene.reading, noun, "place") === true
  );
}
const MOVING = words("MOVEMENT MOBILIZE CONSULT RETREAT");
const ENDS = words("to from into in at across through");

/** "has one trade agreement": a state; "seeks to pay no damages": money, and no harm. */
function isHeld({ scene, noun, quantity, participation }: Candidate): boolean {
  const { trigger } = participation;
  const { lower } = scene.reading.tokens;
  if (quantity.value === 0 && lower[noun.head] === "damages") return true;
  return (
    trigger.noun === noun &&
    trigger.sense.type === "AGREE" &&
    trigger.verb !== null &&
    HAVING.has(lower[trigger.verb.main])
  );
}
const HAVING = words("has have");

const ALL = words("all everything everyone nothing none no");
/** "10 percent of the 91 million residents": the whole. */
const SHARES = words("percent % percentage third quarter majority");
/** What the number after "of" measures: "a score of 409", "a top speed of 90". */
const COMPARING = words(
  "equivalent size score rating speed temperature height weight depth length width distance age record capacity rate",
);
/** What happens to no one and is done by no one: "several factors make it worse". */
const ABSTRACT = words(
  "factor reason way step thing issue point example option feature aspect idea question problem difference theme lesson skill chance version",
);
const WEAK = words("ECONOMY OTHER AGREE AID SUPPORT COOPERATE");
const headOf = ({ quantity: { unit } }: Candidate) => (unit === null ? "" : unit.slice(unit.lastIndexOf(" ") + 1));
const EXCEPTING = words("save except");

/** "Of the 12 colleges, two met the goal": the whole opens the sentence. */
function isWholeInFront({ scene, noun, participation }: Candidate): boolean {
  const { tokens, sentences } = scene.reading;
  const { preposition } = noun;
  if (preposition < 0 || tokens.lower[preposition] !== "of" || OWN_EVENT.has(participation.rule)) return false;
  return preposition === sentences.first[sentences.of[preposition]];
}

/** "was jailed for 10": the years are left out. */
function isTerm({ scene, noun, quantity, participation }: Candidate): boolean {
  const { sense } = participation.trigger;
  return (
    sense.type === "COERCE" &&
    (sense.mode === "arrest" || sense.mode === "sentence") &&
    quantity.unitText === null &&
    noun.last === noun.first + 1 &&
    noun.preposition >= 0 &&
    TERMS.has(scene.reading.tokens.lower[noun.preposition])
  );
}
const TERMS = words("for to");

/** "one of the two members of the unit responded": the two are the whole that the one is taken from. */
function isWholeOfOne({ scene, first, participation }: Candidate): boolean {
  const { lower } = scene.reading.tokens;
  const of = lower[first - 1] === "of" ? first - 1 : first - 2;
  return of > 0 && lower[of] === "of" && lower[of - 1] === "one" && !OWN_EVENT.has(participation.rule);
}
/** "one of three people arrested": the whole has an event of its own. */
const OWN_EVENT = words("events/participle-after events/state events/counted-event events/contact-clause");

const BEING = words("is are was were be been 's 're being became become remains");

/** "is one of the first two women elected", "one of my top requests is": says what kind it is, not what happened. */
function isOneOf({ scene, noun, first }: Candidate): boolean {
  const { lower } = scene.reading.tokens;
  if (noun.of !== null && lower[noun.of.head] === "one" && followsBeing(lower, noun.of.first)) return true;
  // "is one of the first two women elected"
  if (
    RANKS.has(lower[first - 1]) &&
    lower[first - 2] === "the" &&
    lower[first - 3] === "of" &&
    lower[first - 4] === "one"
  )
    return followsBeing(lower, first - 4);
  if (lower[first] !== "one" || lower[first + 1] !== "of") return false;
  if (followsBeing(lower, first)) return true;
  const next = lower[first + 2];
  return (next === "my" || next === "our" || next === "your") && noun.role !== "object";
}

function followsBeing(lower: readonly string[], at: number): boolean {
  return at > 0 && (BEING.has(lower[at - 1]) || (at > 1 && lower[at - 1] === "not" && BEING.has(lower[at - 2])));
}

const RANKS = words("first last only few");

/** "the best of both worlds", "both countries alike" as the object of what is offered: a turn of phrase. */
function isBothOf({ scene, noun, first }: Candidate): boolean {
  const { lower } = scene.reading.tokens;
  return lower[first] === "both" && noun.of !== null && !COUNTED.has(scene.reading.tags[noun.of.head]);
}
const COUNTED = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.Number]);
