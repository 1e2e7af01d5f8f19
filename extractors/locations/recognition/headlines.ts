/** Sentences in which a capital tells nothing: headlines and texts in capitals. */
import { type Reading, Shape, type Tokens } from "../../text/index.ts";

/** 1 for each token of a sentence whose longer words nearly all begin with a capital: there a capital tells nothing. */
export function findHeadlines({ tokens, sentences }: Reading): Uint8Array {
  const headline = new Uint8Array(tokens.count);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence];
    const last = sentences.last[sentence];
    if (isHeadline(tokens, first, last)) headline.fill(1, first, last);
  }
  return headline;
}

function isHeadline(tokens: Tokens, first: number, last: number): boolean {
  let lower = 0;
  let capital = 0;
  for (let at = first; at < last; at++) {
    if (tokens.shape[at] === Shape.None || tokens.end[at] - tokens.start[at] < 4) continue;
    if (tokens.shape[at] === Shape.Lower) lower++;
    else capital++;
  }
  return capital >= 3 && capital > lower * 4;
}
