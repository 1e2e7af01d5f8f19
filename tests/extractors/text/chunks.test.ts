import { describe, expect, it } from "vitest";
import { nounPhraseCorpus, verbGroupCorpus } from "../../../extractors/text/chunks.corpus.ts";
import {
  chunksOf,
  nounPhraseAt,
  type Reading,
  readText,
  type VerbGroup,
  verbGroupAt,
} from "../../../extractors/text/index.ts";

/** The sentence with its chunks in brackets and the main word of each marked. */
function marked(reading: Reading, chunks: readonly (readonly [first: number, main: number, last: number])[]): string {
  const { text, tokens } = reading;
  let at = 0;
  let out = "";
  for (const [first, main, last] of chunks) {
    out += `${text.slice(at, tokens.start[first])}[${text.slice(tokens.start[first], tokens.start[main])}*`;
    at = tokens.end[last - 1];
    out += `${text.slice(tokens.start[main], at)}]`;
  }
  return out + text.slice(at);
}

/** Clitics stand apart in the corpus, for a bracket may fall before them. */
function joined(sentence: string): string {
  return sentence.replace(/ (\[?(?:n't|'d))/g, "$1");
}

function plain(sentence: string): string {
  return joined(sentence).replace(/[[\]*]/g, "");
}

function describeGroup(group: VerbGroup): string {
  const flags = (["passive", "perfect", "progressive", "negated"] as const).filter((flag) => group[flag]);
  const parts = [group.form, group.tense, ...flags, group.modal === null ? null : `modal:${group.modal}`];
  return parts.filter((part) => part !== null).join(" ");
}

describe("noun phrases", () => {
  it.each(nounPhraseCorpus)("%s", (expected) => {
    const reading = readText(plain(expected));
    const chunks = chunksOf(reading, 0).nounPhrases.map(({ first, head, last }) => [first, head, last] as const);
    expect(marked(reading, chunks)).toBe(expected);
  });

  it("are found by any of their tokens", () => {
    const reading = readText("They saw more than 20 masked men. Nobody ran.");
    const phrase = nounPhraseAt(reading, 2);
    expect(phrase).toEqual({ first: 2, head: 6, last: 7 });
    expect(nounPhraseAt(reading, 5)).toBe(phrase);
    expect(nounPhraseAt(reading, 1)).toBeNull();
    expect(nounPhraseAt(reading, 8)).toEqual({ first: 8, head: 8, last: 9 });
  });
});

describe("verb groups", () => {
  it.each(verbGroupCorpus)("%s", (expected, descriptions) => {
    const reading = readText(plain(expected));
    const groups = chunksOf(reading, 0).verbGroups;
    const chunks = groups.map(({ first, main, last }) => [first, main, last] as const);
    expect(marked(reading, chunks)).toBe(joined(expected));
    expect(groups.map(describeGroup).join("; ")).toBe(descriptions);
  });

  it("are found by any of their tokens", () => {
    const reading = readText("They were not seen.");
    expect(verbGroupAt(reading, 2)?.main).toBe(3);
    expect(verbGroupAt(reading, 0)).toBeNull();
  });
});
