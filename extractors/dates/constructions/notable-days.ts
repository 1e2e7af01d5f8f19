/** Days that news names without their year, told by the noun after them: "the Sept. 11 attacks", "the Jan. 6 riot". */
import type { Tokens } from "../../text/index.ts";

interface NotableDay {
  readonly month: number;
  readonly day: number;
  readonly year: number;
  readonly nouns: ReadonlySet<string>;
}

const nouns = (list: string) => new Set(list.split(" "));

const NOTABLE: readonly NotableDay[] = [
  { month: 9, day: 11, year: 2001, nouns: nouns("attack attacks terrorist terror hijackers hijackings commission") },
  { month: 7, day: 7, year: 2005, nouns: nouns("bombings bombers") },
  { month: 1, day: 6, year: 2021, nouns: nouns("attack riot rioters insurrection committee siege") },
  { month: 10, day: 7, year: 2023, nouns: nouns("attack attacks massacre assault hamas") },
];

/** The year of the notable day, where the word at `after` tells it; else null. */
export function notableYear(tokens: Tokens, month: number, day: number, after: number): number | null {
  const word = tokens.lower[after] ?? "";
  for (const notable of NOTABLE) {
    if (notable.month === month && notable.day === day && notable.nouns.has(word)) return notable.year;
  }
  return null;
}
