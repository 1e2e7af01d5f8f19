/** The counted noun: "700 law enforcement officers" are of the unit "law enforcement officer". */
import { isGlued, Kind, type Reading, type Tokens } from "../text/index.ts";
import { type Draft, sentenceEnd } from "./draft.ts";

export function readNouns(reading: Reading, drafts: Draft[]): void {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft.unit === null) readNoun(reading.tokens, draft, sentenceEnd(reading, draft.first));
  }
}

function readNoun(tokens: Tokens, draft: Draft, limit: number): void {
  const { lower } = tokens;
  let at = draft.next;
  while (at < limit && SKIPPED.has(lower[at])) at++;
  if (at < limit && lower[at] === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1)) {
    draft.compound = true;
    at++;
  }
  let last = at;
  let head = -1;
  while (last < limit && last < at + 8) {
    if (tokens.kind[last] !== Kind.Word && !(lower[last] === "-" && isGlued(tokens, last) && isGlued(tokens, last + 1)))
      break;
    if (STOPS.has(lower[last])) break;
    last++;
    if (isPlural(lower[last - 1])) {
      head = last;
      if (last >= limit || !isPlural(lower[last])) break;
    }
  }
  if (head === -1 && (draft.value === 1 || draft.compound)) head = Math.min(last, at + 2);
  if (head <= at) return;
  draft.kind = "count";
  draft.unitFirst = at;
  draft.unitLast = head;
  draft.next = head;
  draft.unit = unitOf(tokens, at, head);
  draft.rules.push("noun");
}

function unitOf(tokens: Tokens, first: number, last: number): string {
  let unit = "";
  for (let at = first; at < last - 1; at++) unit += tokens.lower[at] + (isGlued(tokens, at + 1) ? "" : " ");
  return unit + singular(tokens.lower[last - 1]);
}

function isPlural(word: string): boolean {
  if (word === "people" || word === "men" || word === "women" || word === "children" || word === "police") return true;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
}

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
]);

const SKIPPED: ReadonlySet<string> = new Set(
  "of the these those his her its their our alleged suspected other more additional new further".split(" "),
);
const STOPS: ReadonlySet<string> = new Set(
  "in to from with and or at by for on the a an as is are was were be been has have had will would could may might can who that which than but while if when during after before since until its his her their our into over under about it he she they we i you not this these those said says per of up down".split(
    " ",
  ),
);
