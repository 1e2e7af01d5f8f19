/** The words of English that make up dates: tables that the constructions share. */
import type { Grain } from "./calendar.ts";

const listed = (pairs: readonly (readonly [string, number])[]) => new Map(pairs);

/** 1 for January; the abbreviations of newspapers among them. */
export const MONTHS = listed([
  ["january", 1],
  ["jan", 1],
  ["february", 2],
  ["feb", 2],
  ["march", 3],
  ["mar", 3],
  ["april", 4],
  ["apr", 4],
  ["may", 5],
  ["june", 6],
  ["jun", 6],
  ["july", 7],
  ["jul", 7],
  ["august", 8],
  ["aug", 8],
  ["september", 9],
  ["sept", 9],
  ["sep", 9],
  ["october", 10],
  ["oct", 10],
  ["november", 11],
  ["nov", 11],
  ["december", 12],
  ["dec", 12],
]);

/** 1 for Monday. */
export const WEEKDAYS = listed([
  ["monday", 1],
  ["mon", 1],
  ["tuesday", 2],
  ["tue", 2],
  ["tues", 2],
  ["wednesday", 3],
  ["wed", 3],
  ["thursday", 4],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["friday", 5],
  ["fri", 5],
  ["saturday", 6],
  ["sat", 6],
  ["sunday", 7],
  ["sun", 7],
]);

/** Seasons by the month they begin in. */
export const SEASONS = listed([
  ["spring", 3],
  ["summer", 6],
  ["fall", 9],
  ["autumn", 9],
  ["winter", 12],
  ["springtime", 3],
  ["summertime", 6],
  ["wintertime", 12],
]);

export type Unit = Grain | "hour" | "minute" | "second" | "millennium" | "fortnight";

const UNIT_WORDS: readonly (readonly [string, string, Unit])[] = [
  ["second", "seconds", "second"],
  ["minute", "minutes", "minute"],
  ["hour", "hours", "hour"],
  ["day", "days", "day"],
  ["weekend", "weekends", "weekend"],
  ["week", "weeks", "week"],
  ["fortnight", "fortnights", "fortnight"],
  ["month", "months", "month"],
  ["quarter", "quarters", "quarter"],
  ["year", "years", "year"],
  ["decade", "decades", "decade"],
  ["century", "centuries", "century"],
  ["millennium", "millennia", "millennium"],
  ["sec", "secs", "second"],
  ["min", "mins", "minute"],
  ["hr", "hrs", "hour"],
  ["yr", "yrs", "year"],
];

export interface UnitWord {
  readonly unit: Unit;
  readonly plural: boolean;
}

/** Units as they stand in the singular and in the plural. */
export const UNITS: ReadonlyMap<string, UnitWord> = new Map(
  UNIT_WORDS.flatMap(([singular, plural, unit]): [string, UnitWord][] => [
    [singular, { unit, plural: false }],
    [plural, { unit, plural: true }],
  ]),
);

/** How a duration counts each unit: the letter, whether it stands after the `T`, and how many letters the unit makes. */
export const DURATION_LETTERS: Readonly<Record<Unit, { letter: string; clock: boolean; times: number }>> = {
  second: { letter: "S", clock: true, times: 1 },
  minute: { letter: "M", clock: true, times: 1 },
  hour: { letter: "H", clock: true, times: 1 },
  day: { letter: "D", clock: false, times: 1 },
  weekend: { letter: "W", clock: false, times: 1 },
  week: { letter: "W", clock: false, times: 1 },
  fortnight: { letter: "W", clock: false, times: 2 },
  month: { letter: "M", clock: false, times: 1 },
  season: { letter: "M", clock: false, times: 3 },
  quarter: { letter: "M", clock: false, times: 3 },
  half: { letter: "M", clock: false, times: 6 },
  year: { letter: "Y", clock: false, times: 1 },
  decade: { letter: "Y", clock: false, times: 10 },
  century: { letter: "Y", clock: false, times: 100 },
  millennium: { letter: "Y", clock: false, times: 1000 },
};

/** Cardinals under twenty and the tens. */
export const CARDINALS = listed([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

export const MULTIPLIERS = listed([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

export const ORDINALS = listed([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["eleventh", 11],
  ["twelfth", 12],
  ["thirteenth", 13],
  ["fourteenth", 14],
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["thirtieth", 30],
]);

/** Decades by their words: "the nineties", "the '80s". */
export const DECADES = listed([
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
]);

/** Parts of the day by their TIMEX3 codes. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
  ["daytime", "DT"],
  ["overnight", "NI"],
  ["dawn", "MO"],
  ["dusk", "EV"],
  ["nightfall", "NI"],
]);

/** Hours that a part of the day spans, for its interval. */
export const PART_HOURS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [6, 12],
  AF: [12, 18],
  EV: [18, 24],
  NI: [18, 24],
  DT: [6, 18],
};

/** Words before a time that point back, stay, or point on. */
export const POINTERS = listed([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["preceding", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["upcoming", 1],
  ["following", 1],
  ["ensuing", 1],
]);

/** Nouns whose number in an hour is a speed. */
export const SPEEDS = new Set(
  "miles kilometers kilometres meters metres feet knots gallons liters litres beats revolutions mile km".split(" "),
);
