import { describe, expect, it } from "vitest";
import { classOf } from "../../../extractors/text/lexicon.ts";
import { packLexicon, searchLexicon, unpackLexicon } from "../../../extractors/text/lexicon-file.ts";
import { allows, also, isCapitalOnly, isCertain, likeliest, Tag, tagClass } from "../../../extractors/text/tag.ts";

describe("the packed lexicon", () => {
  const entries = new Map([...Array(3000).keys()].map((number) => [`word${number}`, tagClass(Tag.Noun, Tag.Past)]));
  entries.set("café", tagClass(Tag.Noun));

  it("gives back what was packed", () => {
    const lexicon = unpackLexicon(packLexicon(entries));
    for (const [word, tags] of entries) expect(searchLexicon(lexicon, word)).toBe(tags);
    expect(searchLexicon(lexicon, "word3000")).toBe(0);
    expect(searchLexicon(lexicon, "日本")).toBe(0);
  });

  it("is read from any place in memory", () => {
    const file = packLexicon(entries);
    const shifted = new Uint8Array(file.length + 1);
    shifted.set(file, 1);
    expect(searchLexicon(unpackLexicon(shifted.subarray(1)), "café")).toBe(tagClass(Tag.Noun));
  });

  it("is refused where it is cut short", () => {
    const file = packLexicon(entries);
    expect(() => unpackLexicon(file.subarray(0, file.length - 4))).toThrow("cut short");
  });
});

describe("classes of words", () => {
  const tagsOf = (word: string): string[] => {
    const tagClass = classOf(word);
    const names = Object.entries(Tag).filter(([name, tag]) => name !== "Other" && allows(tagClass, tag));
    return names.map(([name]) => name).sort();
  };

  it.each([
    ["raid", "Infinitive Noun Present"],
    ["arrested", "Participle Past"],
    ["went", "Past"],
    ["taken", "Participle"],
    ["to", "Preposition To"],
    ["detonates", "PluralNoun Present"],
    ["deradicalized", "Adjective Participle Past"],
    ["geopolitically", "Adverb"],
    ["zambian", "Adjective Noun ProperNoun"],
    ["constructor", "Noun"],
  ])("%s", (word, expected) => {
    expect(tagsOf(word).join(" ")).toBe(expected);
  });

  it("know what is always written with a capital", () => {
    expect(["zambian", "paris", "raid", "china"].map((word) => isCapitalOnly(classOf(word)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("tag classes", () => {
  it("hold tags with the likeliest first", () => {
    const raid = also(tagClass(Tag.Noun), Tag.Infinitive);
    expect([likeliest(raid), allows(raid, Tag.Infinitive), allows(raid, Tag.Past), isCertain(raid)]).toEqual([
      Tag.Noun,
      true,
      false,
      false,
    ]);
    expect(isCertain(tagClass(Tag.Symbol))).toBe(true);
  });
});
