/** The noun that a quantity counts, where the number stands without it: "wounded 56 more", "four others", "the 14 killed". */
import type { Quantity } from "../facts.ts";
import { type Reading, singular, Tag } from "../text/index.ts";
import type { NounPhrase } from "./grammar/units.ts";
import { isOfClass, isPerson, isThing } from "./noun-classes.ts";
import { isMoneyUnit, ROW_POUND } from "./relations/scene.ts";
import type { Trigger } from "./trigger.ts";

/** Nouns counted so far: in the sentence, and in the text before it. */
export interface CountedBefore {
  /** The last person counted in the sentence: "13 soldiers" for "56 more". */
  person: string | null;
  /** The last noun counted anywhere before. */
  last: string | null;
}

/** Modes of which the ones counted are people. */
const OF_PEOPLE = new Set(
  "kill injure abduct arrest charge sentence execute deport die missing survive hospitalize treat infect vaccinate evacuate displace migrate rescue travel attend demonstrate strike riot meet hire layoff release fine appoint elect deploy".split(
    " ",
  ),
);
/** Words that stand for the noun counted before: "seven of those", "four others". */
const STANDING_FOR = new Set(["those", "them", "these", "whom", "which", "other", "others", "more", "another", "ones"]);
/** "four of the injured", "the 14 killed": people, whoever they are. */
const PEOPLE_STATES = new Set([
  "injured",
  "wounded",
  "dead",
  "killed",
  "missing",
  "victims",
  "hurt",
  "arrested",
  "detained",
]);

const GROUPS = new Set(["family", "party", "crew", "team", "household", "crowd", "staff", "gang", "audience"]);

export function countedNoun(
  reading: Reading,
  noun: NounPhrase,
  quantity: Quantity,
  trigger: Trigger,
  before: CountedBefore,
): string | null {
  const { tokens, tags } = reading;
  const unit = quantity.unit;
  const head = tokens.lower[noun.head];
  const tag = tags[noun.head];
  if (trigger.sense.words.includes("toll") || tokens.lower[trigger.last - 1] === "toll") return "death";
  if (unit?.startsWith("pound sterling") === true) return ROW_POUND;
  // "the $20,000 sirens" are money, whatever it bought.
  if (isMoneyUnit(quantity)) return unit;
  const people =
    trigger.sense.mode !== null &&
    OF_PEOPLE.has(trigger.sense.mode) &&
    trigger.sense.frame?.roles.some((role) => role.noun === "seat") !== true;
  // "a family of three"
  if (noun.of !== null && tag === Tag.Number && GROUPS.has(tokens.lower[noun.of.head])) return "person";
  if (isOfPronoun(reading, noun)) return (people ? personBefore(reading, noun) : null) ?? before.last ?? "person";
  // "The three are accused": people told of before.
  if (
    unit === null &&
    tag === Tag.Number &&
    noun.last === noun.first + 2 &&
    head !== "one" &&
    tokens.lower[noun.first] === "the"
  )
    return before.person ?? "person";
  const last = unit === null ? null : unit.slice(unit.lastIndexOf(" ") + 1);
  const refers = STANDING_FOR.has(head) || (last !== null && STANDING_FOR.has(last));
  const states = PEOPLE_STATES.has(head) || (last !== null && PEOPLE_STATES.has(last));
  // "threw stones at officers, 14 of whom were injured": what was counted before are not those who are hurt.
  if (last !== null && people && tag === Tag.Number && quantity.unitText === null && isThing(last))
    return before.person ?? "person";
  if (unit !== null && !refers && !states && (last === singular(head) || tag !== Tag.PluralNoun)) return unit;
  if (
    !refers &&
    !states &&
    (tag === Tag.PluralNoun || tag === Tag.Noun) &&
    noun.head >= noun.first &&
    head !== quantity.text.toLowerCase() &&
    !isVague(head)
  )
    return singular(head);
  if (refers && tokens.lower[noun.head] !== "others" && before.last !== null && !people) return before.last;
  if (people) return before.person ?? "person";
  return refers ? before.last : (unit ?? before.last);
}

/** "eleven of them": the pronoun stands in the phrase or follows it, as the quantity's own reading has it. */
function isOfPronoun({ tokens }: Reading, noun: NounPhrase): boolean {
  const pronoun = PRONOUNS.has(tokens.lower[noun.last - 1]) ? noun.last - 1 : noun.last + 1;
  return pronoun < tokens.count && PRONOUNS.has(tokens.lower[pronoun]) && tokens.lower[pronoun - 1] === "of";
}
const PRONOUNS = new Set(["them", "those", "these"]);

/** "a doctor examined the survivors. Eleven of them …": the nearest people before, in this sentence or the last. */
function personBefore({ tokens, tags, sentences }: Reading, noun: NounPhrase): string | null {
  const sentence = sentences.of[noun.first];
  for (let at = noun.first - 1; at >= sentences.first[Math.max(0, sentence - 1)]; at--) {
    if (tags[at] !== Tag.PluralNoun || STANDING_FOR.has(tokens.lower[at])) continue;
    const word = singular(tokens.lower[at]);
    if (isPerson(word)) return word;
  }
  return null;
}

function isVague(word: string): boolean {
  return VAGUE.has(word);
}
const VAGUE = new Set(
  "dozens dozen hundreds thousands millions billions scores handful couple tens hundred thousand million".split(" "),
);

/** Keeps what was counted for the numbers to come. */
export function rememberCounted(reading: Reading, noun: NounPhrase, unit: string | null, before: CountedBefore): void {
  if (unit === null) return;
  before.last = unit;
  if (isOfClass(reading, noun, "person") === true) before.person = unit;
}
