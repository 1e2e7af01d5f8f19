/** The base of an adjective: "smaller" and "smallest" are "small", "best" is "good". */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["best", "good"],
  ["better", "good"],
  ["worst", "bad"],
  ["worse", "bad"],
  ["largest", "large"],
  ["larger", "large"],
]);
/** Adjectives that only look like comparatives or superlatives. */
const BASES: ReadonlySet<string> = new Set(
  "other another former latter further later inner outer upper under super proper clever bitter tender silver copper river junior senior minor major water power honest modest earnest west east forest interest".split(
    " ",
  ),
);

export function baseAdjective(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  const ending = word.endsWith("est") ? 3 : word.endsWith("er") ? 2 : 0;
  if (ending === 0 || word.length < ending + 3 || BASES.has(word)) return word;
  const stem = word.slice(0, -ending);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (stem.at(-1) === stem.at(-2) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return LOST_E.has(stem) ? `${stem}e` : stem;
}

/** "wid-er", "saf-est": stems that lost their "e". */
const LOST_E: ReadonlySet<string> = new Set(
  "wid larg saf lat rar brav wis whit strang clos nic fin pur sever simpl gentl nobl humbl loos clever rud wild huge cut pale dens intens tens scarc fierc".split(
    " ",
  ),
);
