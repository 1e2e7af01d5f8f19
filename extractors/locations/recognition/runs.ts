/** Runs of capitalized words: what a person's or a body's full name is written as. */
import { isGlued, Kind, type Reading, Shape, type Tokens } from "../../text/index.ts";

/** Lower-case words within a person's name: "Charles de Gaulle", "Osama bin Laden". */
export const PARTICLES: ReadonlySet<string> = new Set("de la van von der den bin ibn al el ul da di du dos".split(" "));
const NICKNAME_QUOTES = new Set(['"', "“", "”", "``", "''", "(", ")"]);
const LONGEST_SHORT_FORM = 5;

export function isName(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === Kind.Word && tokens.shape[at] !== Shape.Lower && tokens.lower[at] !== "'s";
}

/** One past the last token of the run that begins here: initials, nicknames, particles and hyphens belong to it. */
export function endOfRun({ tokens, sentences }: Reading, first: number): number {
  let at = first;
  while (at < tokens.count && sentences.of[at] === sentences.of[first]) {
    const end = isName(tokens, at) ? at + 1 : at === first ? at : endOfJoin(tokens, at);
    if (end === at) break;
    at = end;
  }
  return at;
}

/** One past what joins the names on both sides of it; the token itself where nothing does. */
function endOfJoin(tokens: Tokens, at: number): number {
  const mark = tokens.lower[at];
  if (mark === "." && isGlued(tokens, at)) {
    return tokens.end[at - 1] - tokens.start[at - 1] <= LONGEST_SHORT_FORM ? at + 1 : at;
  }
  const followed = at + 1 < tokens.count && isName(tokens, at + 1);
  if (!followed) return at;
  if (PARTICLES.has(mark)) return at + 1;
  if (mark === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1)) return at + 1;
  return NICKNAME_QUOTES.has(mark) ? endOfNickname(tokens, at) : at;
}

/** "Beauregard “Bud” Torres": one capitalized word between quotes. */
function endOfNickname(tokens: Tokens, at: number): number {
  const end = at + 3;
  const closed = end < tokens.count && NICKNAME_QUOTES.has(tokens.lower[at + 2]) && isName(tokens, end);
  return closed ? end : at;
}
