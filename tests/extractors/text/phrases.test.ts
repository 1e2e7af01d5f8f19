import { expect, it } from "vitest";
import { longestPhrase, phraseTable, readText } from "../../../extractors/text/index.ts";

const table = phraseTable([
  ["more than", 1],
  ["more than a dozen", 2],
  ["cease - fire", 3],
]);

it("finds the longest phrase that starts at a token", () => {
  const { tokens } = readText("More than a dozen broke the cease-fire.");
  expect(longestPhrase(table, tokens, 0, tokens.count)).toEqual({ value: 2, length: 4 });
  expect(longestPhrase(table, tokens, 0, 3)).toEqual({ value: 1, length: 2 });
  expect(longestPhrase(table, tokens, 6, tokens.count)).toEqual({ value: 3, length: 3 });
  expect(longestPhrase(table, tokens, 1, tokens.count)).toBeNull();
});
