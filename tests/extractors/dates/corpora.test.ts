import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DateCase, ExtentCase } from "../../../extractors/dates/corpora.ts";
import { findDates } from "../../../extractors/dates/index.ts";
import { rangeCases } from "../../../extractors/dates/ranges.corpus.ts";
import { relationCases } from "../../../extractors/dates/relations.corpus.ts";
import { packageRoot } from "../../../extractors/seeds.ts";
import { readText } from "../../../extractors/text/index.ts";

const PUBLISHED = "2026-02-11";
const folder = join(packageRoot, "extractors/dates");
const corpora = ["constructions", "joins", "passages", ""].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith(".corpus.ts") && !/^(ranges|relations)\./.test(name))
    .map((name) => join(folder, part, name)),
);

for (const path of corpora) {
  const cases = Object.values((await import(path)) as Record<string, readonly DateCase[]>).flat();
  describe(path.slice(folder.length + 1), () => {
    for (const [sentence, mentions, published = PUBLISHED] of cases) {
      it(sentence, () => {
        const found = findDates(readText(sentence), published);
        expect(found.map(({ text, value }) => [text, value])).toEqual(mentions);
      });
    }
  });
}

describe("extents", () => {
  const cases: readonly ExtentCase[] = [...rangeCases, ...relationCases];
  for (const [sentence, mentions, published = PUBLISHED] of cases) {
    it(sentence, () => {
      const found = findDates(readText(sentence), published);
      const extents = found.map(({ text, relation, extent }) => [
        text,
        relation,
        extent?.from ?? null,
        extent?.to ?? null,
      ]);
      expect(extents).toEqual(mentions);
    });
  }
});
