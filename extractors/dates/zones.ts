/** Time zones by abbreviation and by place: "EST", "GMT", "Eastern time", "Beijing time", "local time". */
import type { Tokens } from "../text/index.ts";

/** Minutes east of UTC. An abbreviation that two regions share has the one that English news means more often. */
const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ["gmt", 0],
  ["utc", 0],
  ["est", -300],
  ["edt", -240],
  ["et", -300],
  ["cst", -360],
  ["cdt", -300],
  ["ct", -360],
  ["mst", -420],
  ["mdt", -360],
  ["mt", -420],
  ["pst", -480],
  ["pdt", -420],
  ["pt", -480],
  ["akst", -540],
  ["akdt", -480],
  ["hst", -600],
  ["bst", 60],
  ["cet", 60],
  ["cest", 120],
  ["eet", 120],
  ["eest", 180],
  ["msk", 180],
  ["ist", 330],
  ["pkt", 300],
  ["ict", 420],
  ["wib", 420],
  ["sgt", 480],
  ["hkt", 480],
  ["pht", 480],
  ["awst", 480],
  ["kst", 540],
  ["jst", 540],
  ["acst", 570],
  ["aest", 600],
  ["aedt", 660],
  ["nzst", 720],
  ["nzdt", 780],
]);

/** Before "time", with the offset in standard time; null where the clock is that of the place told of. */
const NAMES: ReadonlyMap<string, number | null> = new Map([
  ["local", null],
  ["eastern", -300],
  ["central", -360],
  ["mountain", -420],
  ["pacific", -480],
  ["beijing", 480],
  ["moscow", 180],
  ["tokyo", 540],
  ["london", null],
  ["paris", null],
  ["delhi", 330],
  ["seoul", 540],
  ["singapore", 480],
  ["universal", 0],
  ["greenwich", 0],
  ["indian", 330],
  ["sydney", null],
  ["jakarta", 420],
  ["bangkok", 420],
  ["hanoi", 420],
]);

/** The zone whose first token is `at`, or null. */
export function zoneAt(tokens: Tokens, at: number): { offset: number | null; last: number } | null {
  if (at >= tokens.count) return null;
  if (tokens.lower[at] === "(" && tokens.lower[at + 2] === ")") return null;
  const word = tokens.lower[at];
  const abbreviation = ABBREVIATIONS.get(word);
  if (abbreviation !== undefined && isUpperCase(tokens, at)) return { offset: abbreviation, last: at + 1 };
  const name = NAMES.get(word);
  if (name === undefined) return null;
  for (const last of [at + 1, at + 2]) {
    if (tokens.lower[last] === "time") return { offset: name, last: last + 1 };
    if (tokens.lower[last] !== "standard" && tokens.lower[last] !== "daylight" && tokens.lower[last] !== "mean") break;
  }
  return null;
}

function isUpperCase(tokens: Tokens, at: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[at]);
  return code >= 65 && code <= 90;
}
