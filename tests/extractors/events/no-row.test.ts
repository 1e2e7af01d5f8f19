import { describe, expect, it } from "vitest";
import { noRows, stillRows } from "../../../extractors/events/no-row/no-row.corpus.ts";
import { extract } from "../../../extractors/index.ts";

const rowsOf = (text: string) =>
  extract({ text, published: "2026-02-13" })
    .events.filter(({ quantity }) => quantity !== null)
    .map(({ quantity, type, mode }) => `${quantity!.text} ${quantity!.unit?.split(" ").at(-1)} ${type} ${mode}`);

describe.each(noRows)("no row: %s", (_cause, sentences) => {
  it.each(sentences)("%s", (sentence) => {
    expect(rowsOf(sentence)).toEqual([]);
  });
});

describe("still a row", () => {
  it.each(stillRows)("%s", (sentence, expected) => {
    expect(rowsOf(sentence)).toEqual(expected);
  });
});
