/** One sentence to its events: triggers, the quantities that take part in them, and what the sentence says of both. */
import type { Quantity, Timex } from "../facts.ts";
import { type Reading, singular } from "../text/index.ts";
import { attributionOf } from "./attribution.ts";
import { type CountedBefore, countedNoun, rememberCounted } from "./counted-noun.ts";
import { canBeRow, isWorthARow } from "./counting.ts";
import type { Draft } from "./draft.ts";
import { readClauses } from "./grammar/clauses.ts";
import type { Cover } from "./grammar/cover.ts";
import type { Clauses, NounPhrase } from "./grammar/units.ts";
import { impliedQuantity } from "./implied.ts";
import { modalityOf } from "./modality.ts";
import { isNoRow } from "./no-row/index.ts";
import { isOfClass } from "./noun-classes.ts";
import { type Participation, participationOf, type Scene } from "./participation.ts";
import { canBeRole, roleSpan } from "./roles.ts";
import { type PlacedTokens, type StandingPlace, standPlaces } from "./standing.ts";
import { isPast, isVague, liesBefore } from "./tense.ts";
import type { Trigger } from "./trigger.ts";
import { COUNTING, findTriggers } from "./triggers.ts";
import { type DatedTokens, dateInSentence, isUndated } from "./when.ts";
import { eventPlace, placeInSentence } from "./where.ts";

/** The mentions of one sentence with the tokens that they cover. */
export interface SentenceMentions {
  readonly quantities: readonly { readonly quantity: Quantity; readonly first: number; readonly last: number }[];
  readonly dates: readonly DatedTokens[];
  readonly places: readonly PlacedTokens[];
}

/** A sentence, or as much of an endless one as is read together. Tokens, half-open. */
export interface SentencePart {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** A quantity in its event. */
interface Row {
  readonly trigger: Trigger;
  readonly participation: Participation | null;
  readonly quantity: Quantity | null;
  readonly noun: NounPhrase | null;
}

export function readSentence(
  reading: Reading,
  cover: Cover,
  { sentence, first, last }: SentencePart,
  mentions: SentenceMentions,
  counted: CountedBefore,
): Draft[] {
  const clauses = readClauses(reading, cover, first, last);
  const triggers = findTriggers(reading, clauses);
  if (triggers.length === 0 && mentions.quantities.length === 0) return [];
  const rows = findRows({ reading, clauses, triggers, previous: null }, mentions, counted);
  const taken = new Set<Trigger>();
  // "The mayor was kidnapped by four men": the number is of those who did it, and the victim has a row besides.
  for (const { trigger, participation, noun } of rows)
    if (participation?.as !== "actor" || trigger.target === noun || !hasVictim(trigger)) taken.add(trigger);
  for (const trigger of triggers)
    if (!taken.has(trigger) && trigger.sense.type !== COUNTING)
      rows.push({ trigger, participation: null, quantity: null, noun: null });
  const eventNouns = new Set<NounPhrase>();
  for (const { sense, noun } of triggers) if (sense.part === "noun" && noun !== null) eventNouns.add(noun);
  rows.sort((left, right) => left.trigger.first - right.trigger.first);
  const places = standPlaces(reading, clauses, mentions.places);
  const vague = isVague(reading, first, last);
  return rows.map((row) => draftOf(reading, clauses, sentence, row, mentions.dates, places, eventNouns, vague));
}

function findRows(scene: Scene, mentions: SentenceMentions, counted: CountedBefore): Row[] {
  const rows: Row[] = [];
  const { reading, clauses } = scene;
  const before: CountedBefore = { person: null, last: counted.last };
  const seen = new Set<NounPhrase>();
  const seenRow = new Set<NounPhrase>();
  let next = 0;
  for (const noun of clauses.nouns) {
    while (next < mentions.quantities.length && mentions.quantities[next].first < noun.last) {
      const { quantity, first, last } = mentions.quantities[next++];
      // "a" is judged below, beside the rows that the sentence has.
      if (first < noun.first || (last - first === 1 && ARTICLES.has(reading.tokens.lower[first]))) continue;
      if (!canBeRow(reading, quantity, noun, first, last)) continue;
      seen.add(noun);
      const participation = participationOf(scene, noun, quantity);
      if (participation === null) {
        rememberCounted(reading, noun, quantity.unit, before);
        continue;
      }
      // "a $50,000 (£40,200) reward": the bracket says the same sum again.
      const bracketed = first > 0 && reading.tokens.lower[first - 1] === "(";
      if (seenRow.has(noun) && !bracketed && !HAS_OWN_EVENT.has(participation.rule)) continue;
      const unit =
        unitOfEvent(reading, quantity, participation, rows) ??
        countedNoun(reading, noun, quantity, participation.trigger, before);
      rememberCounted(reading, noun, unit, before);
      if (
        quantity.value === 0 &&
        participation.trigger.sense.mode !== "vote" &&
        !isImpliedRow(quantity, noun, participation, rows, isOfClass(reading, noun, "person") !== false)
      )
        continue;
      if (!isWorthARow(quantity, participation)) continue;
      const candidate = { scene, noun, quantity: withUnit(quantity, unit), first, last, participation };
      if (isNoRow(candidate)) continue;
      rows.push({ trigger: participation.trigger, participation, quantity: candidate.quantity, noun });
      seenRow.add(noun);
      scene.previous = { participation, noun, quantity };
    }
  }
  counted.last = before.last;
  for (const noun of clauses.nouns) {
    if (seen.has(noun)) continue;
    const quantity = impliedQuantity(reading, noun);
    if (quantity === null) continue;
    const participation = participationOf(scene, noun, quantity);
    if (
      participation !== null &&
      isImpliedRow(quantity, noun, participation, rows, isOfClass(reading, noun, "person") === true) &&
      !isNoRow({ scene, noun, quantity, first: noun.first, last: noun.first + 1, participation })
    )
      rows.push({ trigger: participation.trigger, participation, quantity: withUnit(quantity, quantity.unit), noun });
  }
  return rows;
}

/** "Cases are up to 27", "three deaths in Kent, two in Essex": a bare number of the event itself, or of what the list counts. */
function unitOfEvent(
  { tokens }: Reading,
  { unitText, unit }: Quantity,
  { trigger, rule }: Participation,
  rows: readonly Row[],
): string | null {
  if (unitText !== null || trigger.sense.part !== "noun") return null;
  if (rule === "events/list-goes-on") return rows.at(-1)?.quantity?.unit ?? null;
  const isCounted =
    unit === null &&
    rule === "events/measure-of-event" &&
    trigger.noun !== null &&
    !trigger.sense.words.includes("toll");
  return isCounted ? singular(tokens.lower[trigger.noun.head]) : null;
}

function hasVictim({ sense, target }: Trigger): boolean {
  return target !== null && sense.mode !== null && VICTIM_MODES.has(sense.mode);
}
const VICTIM_MODES = new Set(["kill", "injure", "abduct", "execute"]);

const ARTICLES = new Set(["a", "an"]);

/** "three of the four suspects": the whole is a row only where it has an event of its own ("of the 14 killed"). */
const HAS_OWN_EVENT = new Set(["events/participle-after", "events/counted-event", "events/state"]);

/** Types and modes of harm: what "no" and "a" count. */
const HARM_MODES = new Set(["kill", "die", "injure", "missing", "survive", "damage"]);

/** "no" is a row for harm, "both" for anything, "a" beside a counted victim of the same toll. */
function isImpliedRow(
  quantity: Quantity,
  noun: NounPhrase,
  { trigger, as }: Participation,
  rows: readonly Row[],
  isPerson: boolean,
): boolean {
  const { mode } = trigger.sense;
  if (quantity.value === 2) return true;
  if (quantity.value === 0)
    return (
      as !== "actor" &&
      mode !== null &&
      HARM_MODES.has(mode) &&
      (trigger.sense.part === "noun" ? trigger.noun === noun : isPerson)
    );
  // Who dies is the subject of the verb, and no doer.
  const suffers = as === "target" || (mode !== null && HARM_MODES.has(mode) && trigger.actor === null);
  if (!suffers || !isPerson || trigger.noun === noun) return false;
  return rows.some(
    (row) =>
      row.quantity !== null &&
      row.quantity.value !== 0 &&
      (isSameToll(row.trigger, trigger) || isSameList(row.noun, noun)),
  );
}

function isSameToll(one: Trigger, other: Trigger): boolean {
  const [left, right] = [one.sense.mode, other.sense.mode];
  return left !== null && right !== null && HARM_MODES.has(left) && HARM_MODES.has(right);
}

function isSameList(one: NounPhrase | null, other: NounPhrase): boolean {
  for (let member: NounPhrase | null = other; member !== null; member = member.before) if (member === one) return true;
  for (let member = one; member !== null; member = member.before) if (member === other) return true;
  return false;
}

/** In a row the unit is the head of the counted noun alone: "officer" of "law enforcement officer". */
function withUnit(quantity: Quantity, counted: string | null): Quantity {
  const unit = counted === null ? null : headOf(counted);
  return unit === quantity.unit ? quantity : { ...quantity, unit, rules: [...quantity.rules, "events/counted-noun"] };
}

/** "cubic metre", "pound-mass" and the like are measures, whose first word belongs to them. */
function headOf(unit: string): string {
  if (unit === "pound-mass") return "pound";
  const space = unit.lastIndexOf(" ");
  return space < 0 || MEASURING.has(unit.slice(0, unit.indexOf(" "))) ? unit : unit.slice(space + 1);
}
const MEASURING = new Set(["cubic", "square", "metric", "light", "nautical"]);

/** "residents found the body", "police defused the bomb", "two men died": the subject did none of the harm. */
function findsOrUndoes({ sense }: Trigger): boolean {
  return sense.part === "verb" && (sense.type === "CASUALTY" || UNDOING.has(sense.lemma));
}
const UNDOING = new Set(["defuse", "deactivate"]);

function isDefinite({ tokens }: Reading, { sense, noun }: Trigger): boolean {
  return sense.part === "noun" && noun !== null && DEFINITE.has(tokens.lower[noun.first]);
}
const DEFINITE = new Set(["the", "this", "that"]);

function draftOf(
  reading: Reading,
  clauses: Clauses,
  sentence: number,
  row: Row,
  dates: readonly DatedTokens[],
  places: readonly StandingPlace[],
  eventNouns: ReadonlySet<NounPhrase>,
  vague: boolean,
): Draft {
  const { trigger, participation, quantity, noun } = row;
  const judged = modalityOf(reading, clauses, trigger);
  const date: Timex | null = dateInSentence(reading, clauses, trigger, dates, judged, noun);
  const place = placeInSentence(reading, clauses, trigger, noun, places);
  const isEvent = (phrase: NounPhrase) => phrase !== noun && eventNouns.has(phrase);
  const role = (phrase: NounPhrase | null, as: "actor" | "target") =>
    phrase !== null && canBeRole(reading, phrase, as, isEvent)
      ? roleSpan(reading, clauses, phrase, trigger.noun)
      : null;
  // "carried out 30 attacks on villages", "defused two bombs": what is counted is no one that it is done to.
  const isPatient = participation?.as === "target" && noun !== null && !eventNouns.has(noun);
  // "the explosion of a bomb", "planted two bombs in a bank": what harms is not what is harmed.
  const isMeans = (phrase: NounPhrase | null) =>
    trigger.sense.type === "ASSAULT" && phrase !== null && isOfClass(reading, phrase, "explosive") === true;
  const patient = isPatient && !isMeans(noun) ? noun : trigger.target;
  // "voted 5-0": nobody against is a fact of the vote.
  const denied = quantity?.value === 0 && trigger.sense.mode !== "vote";
  return {
    sentence,
    paragraph: reading.sentences.paragraph[sentence],
    trigger,
    type: trigger.sense.type,
    mode: trigger.sense.mode,
    modality: denied ? "denied" : judged.modality,
    quantity,
    noun,
    actor: findsOrUndoes(trigger)
      ? null
      : role(participation?.as === "actor" && noun !== trigger.target ? noun : trigger.actor, "actor"),
    target: isMeans(patient) ? null : (role(patient, "target") ?? role(trigger.target, "target")),
    attribution: attributionOf(reading, clauses, trigger),
    confidence: 0,
    date,
    place: place === null ? null : eventPlace(place.place),
    placeIsNamed: place?.named ?? false,
    undated: isUndated(reading, clauses, trigger),
    earlier: vague || (trigger.verb !== null && liesBefore(reading, trigger.verb)),
    definite: isDefinite(reading, trigger),
    past: trigger.verb !== null && isPast(reading, trigger.verb),
    rules: [
      `lexicon/${trigger.sense.part}/${trigger.sense.lemma}`,
      participation?.rule ?? "events/no-quantity",
      denied ? "modality/zero" : judged.rule,
    ],
  };
}
