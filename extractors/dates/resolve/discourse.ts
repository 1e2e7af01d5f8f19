/** What the text has named so far: the points to which "a day later", "that year" and "the quarter" refer. */
import type { Grain, Period } from "../calendar.ts";

/** Grains from the finest; a reference by a unit takes the last point that is no coarser than the unit. */
const ORDER: readonly Grain[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
];

/** A minute of a day. */
export interface Instant {
  readonly day: number;
  readonly minute: number;
}

interface Noted {
  readonly period: Period;
  /** In the order of the text. */
  readonly sequence: number;
  readonly sentence: number;
}

/** How many sentences a report on a quarter goes on. */
const REPORT_REACH = 4;
/** How many sentences after a day with its year the story still goes on from it. */
const STORY_REACH = 3;
/** How many sentences a clock time may stand after the day that it is on. */
const DAY_REACH = 4;

export class Discourse {
  private readonly latest = new Map<Grain, Noted>();
  /** The same of the periods that have begun by the day of publication. */
  private readonly begun = new Map<Grain, Noted>();
  /** Years that the text gave with a month and day: "Oct. 23, 1998" settles a later "Oct. 23". */
  private readonly yearsOfDays = new Map<string, number>();
  private sequence = 0;
  private story: { readonly day: number; readonly sentence: number } | null = null;
  /** The quarter that the text reports on: the last one named that is not the one of a year before. */
  lastQuarter: Period | null = null;
  /** `P9M` while the text speaks of "the nine months". */
  reportedLength: string | null = null;
  private reportSentence = -1;
  private sentence = -1;
  private month: { readonly period: Period; readonly sentence: number } | null = null;
  private instant: { readonly at: Instant; readonly sentence: number } | null = null;
  private readonly today: number | null;

  /** `today` is the day of publication, or null where unknown. */
  constructor(today: number | null = null) {
    this.today = today;
  }

  /** Tells which sentence is being read. */
  enter(sentence: number): void {
    this.sentence = sentence;
  }

  /** Notes that the sentence reports on the quarter. */
  noteReport(quarter: Period): void {
    this.lastQuarter = quarter;
    this.reportedLength = null;
    this.reportSentence = this.sentence;
  }

  /** Notes that the sentence reports on a length of time ("For the nine months"). */
  noteReportedLength(value: string): void {
    this.reportedLength = value;
    this.reportSentence = this.sentence;
  }

  /** The quarter to which "a year earlier" compares: one that this sentence or one of the last few reports on. */
  reportedQuarter(): Period | null {
    return this.reportedLength === null && this.reportSentence >= this.sentence - REPORT_REACH
      ? this.lastQuarter
      : null;
  }

  /** Notes a point that the text has named. */
  note(period: Period): void {
    const noted = { period, sequence: this.sequence++, sentence: this.sentence };
    this.latest.set(period.grain, noted);
    if (this.today !== null && period.first <= this.today) this.begun.set(period.grain, noted);
  }

  /** Notes a month that the sentence names; its first is the one that its figures are of ("in September from August"). */
  noteMonth(period: Period): void {
    if (this.month?.sentence !== this.sentence) this.month = { period, sentence: this.sentence };
  }

  /** The first month that this sentence has named, if it is no later than the publication's. */
  monthOfSentence(): Period | null {
    const { month, sentence, today } = this;
    return month && month.sentence === sentence && today !== null && month.period.first <= today ? month.period : null;
  }

  /** Notes a clock time that the text has told. */
  noteInstant(at: Instant): void {
    this.instant = { at, sentence: this.sentence };
  }

  /** The clock time from which "eight hours later" counts: one of this sentence or the last. */
  lastInstant(): Instant | null {
    return this.instant && this.sentence - this.instant.sentence <= 1 ? this.instant.at : null;
  }

  /** The day that one of the last sentences named or told a clock time of, if it is not to come. */
  dayOfStory(): number | null {
    const { instant, sentence, today } = this;
    const named = this.latest.get("day");
    const [day, told] =
      instant !== null && (named === undefined || instant.sentence > named.sentence)
        ? [instant.at.day, instant.sentence]
        : [named?.period.first, named?.sentence];
    if (day === undefined || told === undefined || today === null || day > today) return null;
    return told < sentence && sentence - told <= DAY_REACH ? day : null;
  }

  /** Notes a day that the text gives with its year; the key is its month and day. */
  noteYear(key: string, year: number, day: number): void {
    this.yearsOfDays.set(key, year);
    this.story = { day, sentence: this.sentence };
  }

  /** The day with a year from which the story goes on in the next sentences: "On Dec. 5, 2006, he fled. On Dec. 12 he was caught." */
  storyDay(): number | null {
    const { story, sentence } = this;
    return story && story.sentence < sentence && sentence - story.sentence <= STORY_REACH ? story.day : null;
  }

  yearNoted(key: string): number | null {
    return this.yearsOfDays.get(key) ?? null;
  }

  lastOf(grain: Grain): Period | null {
    return this.latest.get(grain)?.period ?? null;
  }

  /** The last point named whose grain is the given one or finer. */
  lastWithin(grain: Grain): Period | null {
    return lastIn(this.latest, grain);
  }

  /** The last such point that is not to come. */
  lastBegunWithin(grain: Grain): Period | null {
    return lastIn(this.begun, grain);
  }
}

function lastIn(noted: ReadonlyMap<Grain, Noted>, grain: Grain): Period | null {
  let best: Noted | null = null;
  for (const candidate of ORDER) {
    const found = noted.get(candidate);
    if (found && (!best || found.sequence > best.sequence)) best = found;
    if (candidate === grain) break;
  }
  return best?.period ?? null;
}
