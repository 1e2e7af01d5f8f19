import { describe, expect, it } from "vitest";
import { lemma, singular, Tag, verbLemma } from "../../../extractors/text/index.ts";
import { nounCorpus, verbCorpus } from "../../../extractors/text/lemmas.corpus.ts";

describe("lemmas", () => {
  it.each(verbCorpus)("of a verb: %s", (line) => {
    const [base, ...forms] = line.split(" ");
    expect(forms.map(verbLemma)).toEqual(forms.map(() => base));
    expect(verbLemma(base)).toBe(base);
  });

  it.each(nounCorpus)("of a noun: %s", (line) => {
    const [one, many] = line.split(" ");
    expect(singular(many)).toBe(one);
    expect(singular(one)).toBe(one);
  });

  it("go by the part of speech", () => {
    expect(lemma("found", Tag.Past)).toBe("find");
    expect(lemma("found", Tag.Infinitive)).toBe("found");
    expect(lemma("Raids", Tag.PluralNoun)).toBe("raid");
    expect(lemma("people", Tag.PluralNoun)).toBe("people");
    expect(lemma("building", Tag.Noun)).toBe("building");
    expect(lemma("building", Tag.Gerund)).toBe("build");
    expect(lemma("Kenya", Tag.ProperNoun)).toBe("kenya");
    expect(lemma("'ll", Tag.Modal)).toBe("will");
  });
});
