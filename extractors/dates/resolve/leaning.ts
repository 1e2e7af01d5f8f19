/**
 * Whether the words around a date look back or ahead: its preposition, what stands before it ("payable Nov. 15"), and the
 * verb that it belongs to ("will meet Friday", "was arrested Friday").
 */
import { isGlued, Kind, type Reading, Tag } from "../../text/index.ts";

export type Leaning = -1 | 0 | 1;

type Words = Pick<Reading, "tokens" | "tags">;

/** How far a governing verb is looked for, in tokens. */
const REACH = 24;

/** -1 where the words look back, 1 where they look ahead, 0 where they do not say. */
export function leaningOf(reading: Reading, first: number, last: number): Leaning {
  const { tokens, sentences } = reading;
  const start = sentences.first[sentences.of[first]];
  const before = first > start ? tokens.lower[first - 1] : "";
  if (CONTRACTS.has(tokens.lower[last])) return 1;
  // "the quarter ending Dec. 31" and "ending Sept. 30" are whichever is nearer, whatever was said of them.
  if (before === "ending") return 0;
  const cue = BEFORE.get(before) ?? participleCue(reading, first, start);
  if (cue !== undefined && cue !== 0) return cue;
  if (tokens.lower[last] === "'s" || isAttribute(reading, first, last)) return possessiveLeaning(reading, first, start);
  const left = leftVerb(reading, first, start);
  // "by March 30" and "until Friday" look ahead unless the verb says that it is over.
  if (DEADLINES.has(before)) return isOver(reading, first, last, left) ? 0 : 1;
  return left ?? rightVerb(reading, last, sentences.last[sentences.of[first]]);
}

/** "under a June agreement", "the Friday attack" */
function isAttribute({ tags }: Reading, first: number, last: number): boolean {
  if (first === 0 || last >= tags.length || (tags[first - 1] !== Tag.Determiner && tags[first - 1] !== Tag.Possessive))
    return false;
  return tags[last] === Tag.Noun || tags[last] === Tag.PluralNoun;
}

/** "Wednesday's ruling" is known; "before Friday's vote", "ahead of Friday's vote", "plans to run in the November vote" await it. */
function possessiveLeaning(reading: Reading, first: number, start: number): Leaning {
  const { tokens, tags } = reading;
  const before = first > start ? tokens.lower[first - 1] : "";
  if (DEADLINES.has(before) || before === "for") return leftVerb(reading, first, start) === -1 ? 0 : 1;
  const determiner = first > start && tags[first - 1] === Tag.Determiner ? 1 : 0;
  for (let at = first - 1; at >= Math.max(start, first - determiner - 4); at--) {
    const word = tokens.lower[at];
    // "About 300 attended Sunday's rally" has no plan, "about to leave" has.
    if (word === "about" && tokens.lower[at + 1] !== "to") continue;
    if (word === "ahead" || (PLANS.has(word) && !RESOLVED.has(word))) return 1;
    if (tags[at] === Tag.Modal) return modalLeaning(reading, at);
  }
  return 0;
}

/** Whether a deadline has passed: "waited until Friday", "Until Thursday, they had not called"; not "has given them until Friday". */
function isOver(reading: Reading, first: number, last: number, left: Leaning | null): boolean {
  const { tokens, sentences } = reading;
  const start = sentences.first[sentences.of[first]];
  if (first - start <= 1) return rightVerb(reading, last, sentences.last[sentences.of[first]]) === -1;
  if (left !== -1) return false;
  for (let at = first - 1; at >= Math.max(start, first - 8); at--) if (GRANTED.has(tokens.lower[at])) return false;
  return true;
}

/** "scheduled for Friday", "due in May", "ended Sept. 30", "payable Nov. 15", "effective Jan. 1". */
function participleCue({ tokens }: Reading, first: number, start: number): Leaning | undefined {
  for (let at = first - 1; at >= Math.max(start, first - 6); at--) {
    const word = tokens.lower[at];
    const cue = CUES.get(word);
    if (cue !== undefined) return cue;
    if (word === "to" || word === "until" || word === "till") {
      for (let verb = at - 1; verb >= Math.max(start, at - 5); verb--) if (MOVED.has(tokens.lower[verb])) return 1;
    }
    if (word === "as" && SOON.has(tokens.lower[at - 1]) && tokens.lower[at - 2] === "as") return 1;
    if (!LINKS.has(word) && tokens.kind[at] !== Kind.Number) return undefined;
  }
  return undefined;
}

/** The nearest verb before the date, read with its auxiliaries. */
function leftVerb(reading: Reading, first: number, start: number): Leaning | null {
  const { tokens, tags } = reading;
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const word = tokens.lower[at];
    if (word === ";" || (word === ":" && !isGlued(tokens, at + 1))) return null;
    const tag = tags[at];
    if (tag === Tag.Modal) return modalLeaning(reading, at);
    if (tag === Tag.Past) return pastLeaning(reading, at, first);
    if (tag === Tag.Infinitive) return infinitiveLeaning(reading, at, start);
    if (tag === Tag.Present) {
      if (PLANS.has(word) || TIMETABLED.has(word) || isAppointed(reading, at, first)) return 1;
      // "They play Brazil on Friday": a caption, which tells the past so, names its subject.
      return SUBJECTS.has(tokens.lower[at - 1]) && !UNTIMED.has(word) && !AUXILIARIES.has(word) && !HAVE.has(word)
        ? 1
        : 0;
    }
    if (tag !== Tag.Participle) continue;
    // "the decision, announced Wednesday": a participle beside its date tells when it was done; another leaves it to the verb before.
    const leaning = participleLeaning(reading, at, start);
    if (leaning !== 0) return leaning;
    if (first - at === 1 || isReduced(reading, at, first)) return -1;
  }
  return null;
}

/** "The final is Sunday", "Kick-off is at 8 p.m. Friday": what is on a day to come. */
function isAppointed({ tokens }: Reading, at: number, first: number): boolean {
  if (!BE.has(tokens.lower[at])) return false;
  return first - at === 1 || (first - at === 2 && BEFORE_APPOINTED.has(tokens.lower[first - 1]));
}

/** "The vote, halted on Tuesday, will be held again": a participle with no auxiliary. */
function isReduced({ tokens, tags }: Reading, at: number, first: number): boolean {
  if (first - at !== 2 || !BEFORE_ARRANGED.has(tokens.lower[first - 1]) || at === 0) return false;
  return tags[at - 1] !== Tag.Present && tags[at - 1] !== Tag.Adverb && tokens.lower[first - 1] !== "for";
}

/** "was to open", "planned a march on Saturday" look ahead, "planned on Saturday to march" does not. */
function pastLeaning(reading: Reading, at: number, first: number): Leaning {
  const word = reading.tokens.lower[at];
  if (AUXILIARIES.has(word)) return isPlan(reading, at) ? 1 : -1;
  return ARRANGED.has(word) && first - at > 2 && BEFORE_ARRANGED.has(reading.tokens.lower[first - 1]) ? 1 : -1;
}

/** "will meet Friday"; "would not comment Friday" is told of what was. */
function modalLeaning({ tokens }: Words, at: number): Leaning {
  const word = tokens.lower[at];
  if (!FUTURE_MODALS.has(word)) return 0;
  const next = tokens.lower[at + 1] ?? "";
  // "may have been accidental" guesses at what was; "will have ended" looks ahead.
  if (next === "have" && GUESSING.has(word)) return -1;
  return word === "would" && (next === "not" || next === "n't") ? 0 : 1;
}

/** "will report", "plans to report", "was to report"; "had to leave", "managed to escape" are past. */
function infinitiveLeaning({ tokens, tags }: Reading, at: number, start: number): Leaning {
  for (let index = at - 1; index >= Math.max(start, at - REACH); index--) {
    const tag = tags[index];
    if (tag === Tag.Modal) return modalLeaning({ tokens, tags }, index);
    if (tag === Tag.To) return governorLeaning({ tokens, tags }, index, start);
    if (tag === Tag.Past) return -1;
    if (tag === Tag.Present) return 0;
  }
  return 0;
}

/** What governs "to": a plan looks ahead, a past tense that is none looks back. */
function governorLeaning({ tokens, tags }: Words, to: number, start: number): Leaning {
  for (let index = to - 1; index >= Math.max(start, to - 5); index--) {
    const word = tokens.lower[index];
    if (PLANS.has(word)) return 1;
    if (AUXILIARIES.has(word) && index === to - 1) return 1;
    const tag = tags[index];
    if (tag === Tag.Past) return DONE.has(word) ? -1 : 0;
    if (tag === Tag.Present) return 1;
    if (tag === Tag.Modal) return modalLeaning({ tokens, tags }, index);
  }
  return isHeadline({ tokens, tags }, to, start) ? 1 : 0;
}

/** "Ship to sail in August", "Rail union to strike on Friday": the infinitive is all that the headline has for a verb. */
function isHeadline({ tokens, tags }: Words, to: number, start: number): boolean {
  if (!NAMES.has(tags[to - 1])) return false;
  for (let at = start; at < Math.min(tokens.count, to + REACH) && tokens.lower[at] !== "."; at++) {
    const tag = tags[at];
    if (tokens.lower[at] === "," && at > to) return true;
    if (tag === Tag.Modal || tag === Tag.Past || tag === Tag.Present) return false;
  }
  return true;
}
const NAMES = new Set<number>([Tag.Noun, Tag.PluralNoun, Tag.ProperNoun, Tag.Gerund]);

/** "is expected", "was arrested", "has been set", "will be released". */
function participleLeaning({ tokens, tags }: Reading, at: number, start: number): Leaning {
  const next = tokens.lower[at + 1];
  if (PLANS.has(tokens.lower[at]) && (next === "for" || next === "to" || !RESOLVED.has(tokens.lower[at]))) return 1;
  for (let index = at - 1; index >= Math.max(start, at - 4); index--) {
    const tag = tags[index];
    if (tag === Tag.Modal) return modalLeaning({ tokens, tags }, index);
    if (tag === Tag.Past) return -1;
    if (tag === Tag.Present) return HAVE.has(tokens.lower[index]) ? -1 : 0;
    // "the results, to be released Monday"
    if (tag === Tag.To && tokens.lower[index + 1] === "be" && tokens.lower[index - 1] === ",") return 1;
    if (tag === Tag.To) return governorLeaning({ tokens, tags }, index, start);
    if (tag !== Tag.Adverb && tag !== Tag.Infinitive && tag !== Tag.Participle) break;
  }
  return 0;
}

/** "is to", "was due", "are expected" after the auxiliary at `at`. */
function isPlan({ tokens, tags }: Reading, at: number): boolean {
  for (let index = at + 1; index < Math.min(tokens.count, at + 3); index++) {
    if (tags[index] === Tag.To || tokens.lower[index] === "to" || PLANS.has(tokens.lower[index])) return true;
    if (tags[index] !== Tag.Adverb) return false;
  }
  return false;
}

/** With no verb before it ("On Friday, the court will rule"), the first verb after it. */
function rightVerb(reading: Reading, last: number, end: number): Leaning {
  const { tokens, tags } = reading;
  for (let at = last; at < Math.min(end, last + REACH); at++) {
    const tag = tags[at];
    if (tag === Tag.Modal) return tokens.lower[at] === "would" ? 0 : modalLeaning(reading, at);
    if (tag === Tag.Past) return AUXILIARIES.has(tokens.lower[at]) && isPlan(reading, at) ? 1 : -1;
    if (tag === Tag.Present) {
      if (HAVE.has(tokens.lower[at])) return -1;
      return PLANS.has(tokens.lower[at]) || (AUXILIARIES.has(tokens.lower[at]) && isPlan(reading, at)) ? 1 : 0;
    }
  }
  return 0;
}

const words = (list: string) => new Set(list.split(" "));

const BEFORE = new Map<string, Leaning>([
  ["since", -1],
  ["ended", -1],
  ["upcoming", 1],
]);
const DEADLINES = words("by until till before through");
/** "extended to Nov. 20", "put off the vote until Friday", "moved the deadline to May". */
const MOVED = words(
  "extended extend postponed postpone delayed moved deferred adjourned off rescheduled pushed extends slipped shifted",
);
/** Goods that are traded by the month of their delivery: "December wheat fell", "oil for March delivery". */
const CONTRACTS = words(
  "delivery futures contract contracts crude gasoline gold silver copper platinum wheat corn soybeans soybean cotton coffee cocoa sugar cattle hogs",
);
const SOON = words("early soon late");
/** Words within reach of the date, across prepositions and commas only. */
const CUES = new Map<string, Leaning>([
  ["ended", -1],
  ["since", -1],
  ["dated", -1],
  ["expired", -1],
  ["payable", 1],
  ["effective", 1],
  ["scheduled", 1],
  ["due", 1],
  ["slated", 1],
  ["expected", 1],
  ["planned", 1],
  ["starting", 1],
  ["beginning", 1],
  ["upcoming", 1],
  ["deadline", 1],
  ["matures", 1],
  ["maturing", 1],
  ["expires", 1],
  ["expire", 1],
  ["tentatively", 1],
  ["anticipated", 1],
  ["ahead", 1],
  ["begins", 1],
  ["starts", 1],
  ["opens", 1],
]);
const LINKS = words(": for on in at of from to by until , the a about around as , early late mid - next sometime");
const FUTURE_MODALS = words("will 'll would shall wo can may should must ca");
const GUESSING = words("may must can ca");
const AUXILIARIES = words("is are was were be been am 's 're");
const HAVE = words("has have 've 's");
const PLANS = words(
  "expected expect expects scheduled schedules due set slated plan plans planned planning hope hopes hoping intend intends intended aim aims promise promised promises vow vowed vows pledge pledged pledges propose proposed proposes seek seeks prepare prepares preparing going likely about anticipate anticipates anticipated await awaits agree agreed agrees want wants ready tentatively predict predicts forecast forecasts",
);
/** Verbs whose deadline lies ahead though they are past: "gave them until Friday", "postponed until May", "canceled games through Sunday". */
const GRANTED = words(
  "gave given had has have set postponed extended delayed adjourned suspended deferred extends remanded ordered told asked agreed pledged vowed canceled cancelled closed shut banned barred halted imposed declared",
);
/** Plans made on the day beside them: "agreed Monday to meet", "set Friday as the deadline". */
const RESOLVED = words("set agreed pledged vowed promised proposed");
/** Past tenses whose object lies ahead: "scheduled a hearing for Friday". */
const ARRANGED = words("planned scheduled set called arranged proposed");
/** Present tenses that keep to a timetable ("the council meets Tuesday"); other ones may be a caption's ("police hold back fans Friday"). */
const TIMETABLED = words(
  "meets meet opens open begins begin starts start resumes resume reopens reopen runs ends end closes close expires expire takes take arrives arrive leaves leave departs depart returns faces continues convenes reconvenes matures debuts kicks airs premieres",
);
const BE = words("is are 's 're");
const BEFORE_APPOINTED = words("on in at");
const SUBJECTS = words("it they we he she");
/** Present tenses that say nothing of when: "they say Friday was worse", "it comes two days after the vote". */
const UNTIMED = words(
  "say says come comes follow follows mark marks think thinks believe believes know knows remember remembers recall recalls call calls feel feels mean means do does know knows see sees",
);
const BEFORE_ARRANGED = words("for on in");
/** What is behind one that "managed to" or "had to". */
const DONE = words("had managed failed tried began continued started helped used refused came went forced decided");
