import { describe, expect, it } from "vitest";
import { readText, Tag, tokenText } from "../../../extractors/text/index.ts";
import { tagCorpus } from "../../../extractors/text/tags.corpus.ts";

const names = new Map<number, string>(Object.entries(Tag).map(([name, tag]) => [tag, name]));

/** The tags of the words named in `expected`, looked for from left to right. */
function tagsLike(sentence: string, expected: string): string {
  const { tokens, tags } = readText(sentence);
  let at = 0;
  return expected
    .split(" ")
    .map((pair) => {
      const word = pair.slice(0, pair.lastIndexOf(":"));
      while (at < tokens.count && tokenText(tokens, at) !== word) at++;
      return at < tokens.count ? `${word}:${names.get(tags[at++])}` : `no ${word}`;
    })
    .join(" ");
}

describe("tags", () => {
  it.each(tagCorpus)("%s", (sentence, expected) => {
    expect(tagsLike(sentence, expected)).toBe(expected);
  });

  it("are numbers, marks and symbols without a lexicon", () => {
    expect(tagsLike("12 , $", "12:Number ,:Punctuation $:Symbol")).toBe("12:Number ,:Punctuation $:Symbol");
  });
});
