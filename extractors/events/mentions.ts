/** Mentions by the tokens that they cover. */
import type { Span } from "../facts.ts";
import type { Reading } from "../text/index.ts";

/** For each token the place in the list of the mention that covers it, -1 for none. The list is in the text's order. */
export function coverTokens({ tokens }: Reading, mentions: readonly Span[]): Int32Array {
  const cover = new Int32Array(tokens.count).fill(-1);
  let at = 0;
  for (let item = 0; item < mentions.length; item++) {
    const { start, end } = mentions[item];
    while (at > 0 && tokens.end[at - 1] > start) at--;
    while (at < tokens.count && tokens.end[at] <= start) at++;
    for (let token = at; token < tokens.count && tokens.start[token] < end; token++) cover[token] = item;
  }
  return cover;
}

export interface Covered {
  readonly item: number;
  readonly first: number;
  last: number;
}

/** The mentions that cover tokens of `[first, last)`, in order. */
export function listCovered(cover: Int32Array, first: number, last: number): Covered[] {
  const list: Covered[] = [];
  for (let at = first; at < last; at++) {
    if (cover[at] < 0) continue;
    const previous = list[list.length - 1];
    if (previous !== undefined && previous.item === cover[at] && previous.last === at) previous.last = at + 1;
    else list.push({ item: cover[at], first: at, last: at + 1 });
  }
  return list;
}
