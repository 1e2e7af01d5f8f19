import { describe, expect, it } from "vitest";
import { sentenceCorpus } from "../../../extractors/text/sentences.corpus.ts";
import { splitSentences } from "../../../extractors/text/sentences.ts";
import { tokenize } from "../../../extractors/text/tokens.ts";

function split(text: string): string[] {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  return Array.from({ length: sentences.count }, (_, sentence) =>
    text.slice(tokens.start[sentences.first[sentence]], tokens.end[sentences.last[sentence] - 1]),
  );
}

describe("sentences", () => {
  it.each(sentenceCorpus)("%s", (marked) => {
    const expected = marked.split("|").map((sentence) => sentence.trim());
    expect(split(marked.replaceAll("|", ""))).toEqual(expected);
  });

  it("count paragraphs and know each token's sentence", () => {
    const tokens = tokenize("Headline\n\nOne. Two.\nThree.");
    const sentences = splitSentences(tokens);
    expect([...sentences.paragraph]).toEqual([0, 1, 1, 2]);
    expect([...sentences.of]).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });

  it("are none in an empty text", () => {
    expect(splitSentences(tokenize(" \n ")).count).toBe(0);
  });
});
