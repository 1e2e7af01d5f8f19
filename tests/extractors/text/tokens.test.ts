import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGlued, Kind, readText, Shape, tokenText } from "../../../extractors/text/index.ts";
import { tokenCorpus } from "../../../extractors/text/tokens.corpus.ts";
import { tokenize } from "../../../extractors/text/tokens.ts";

function written(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
}

describe("tokens", () => {
  it.each(tokenCorpus)("%s", (text, expected) => {
    expect(written(text).join(" ")).toBe(expected);
  });

  it("stand in lower case with straight apostrophes", () => {
    expect(tokenize("DIDN’T It’s ÉCOLE co\u00adoperate").lower).toEqual([
      "did",
      "n't",
      "it",
      "'s",
      "école",
      "cooperate",
    ]);
  });

  it("know their shape", () => {
    expect([...tokenize("war War WAR McCoy iPhone A 9 ,").shape]).toEqual([
      Shape.Lower,
      Shape.Capitalized,
      Shape.Upper,
      Shape.Mixed,
      Shape.Mixed,
      Shape.Upper,
      Shape.None,
      Shape.None,
    ]);
  });

  it("know what they touch", () => {
    const tokens = tokenize("London-based firm");
    expect([0, 1, 2, 3].map((index) => isGlued(tokens, index))).toEqual([false, true, true, false]);
  });
});

/** News, noise and every kind of character. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        "Police",
        "arrested",
        "20",
        "’s",
        "n't",
        "U.S.",
        ".",
        "\n\n",
        "\n",
        " ",
        '"',
        "“",
        "''",
        "-",
        "$",
        "5",
        "%",
        "www.a.b",
        "@",
        "\ud800",
        "\u200f",
        "that",
        "to",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);

describe("any text", () => {
  it("gives tokens that follow each other and cover all but white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = readText(text);
        let covered = 0;
        for (let index = 0; index < tokens.count; index++) {
          expect(tokens.start[index]).toBeGreaterThanOrEqual(covered);
          expect(tokens.end[index]).toBeGreaterThan(tokens.start[index]);
          const between = text.slice(covered, tokens.start[index]);
          expect(between).not.toMatch(/[a-z0-9]/i);
          covered = tokens.end[index];
        }
        expect(text.slice(covered)).not.toMatch(/[a-z0-9]/i);
      }),
    );
  });

  it("gives sentences that hold each token once, and a tag for each", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readText(text);
        const { tokens, sentences, tags } = reading;
        expect(tags.length).toBe(tokens.count);
        let next = 0;
        for (let sentence = 0; sentence < sentences.count; sentence++) {
          expect(sentences.first[sentence]).toBe(next);
          next = sentences.last[sentence];
        }
        expect(next).toBe(tokens.count);
        for (let index = 0; index < tokens.count; index++) {
          if (tokens.kind[index] === Kind.Word) expect(tags[index]).toBeLessThan(20);
        }
      }),
    );
  });

  it.each(["arrested ", "up ", "very ", "to ", "U.S. ", '" ', "a", "'", "(", "no longer ", "20 ", ". ", "..\n"])(
    "takes linear time: %j over and over",
    (part) => {
      const short = timeToRead(part.repeat(2_000));
      const long = timeToRead(part.repeat(40_000));
      expect(long).toBeLessThan(20 * short + 2_000);
    },
  );
});

function timeToRead(text: string): number {
  const started = performance.now();
  readText(text);
  return performance.now() - started;
}
