import { describe, expect, it } from "vitest";
import { noRetractions, retractions } from "../../../extractors/events/retractions.corpus.ts";
import { extract } from "../../../extractors/index.ts";

const eventsOf = (text: string) =>
  extract({ text, published: "2026-02-13" }).events.map(({ quantity, trigger }) =>
    [quantity?.text, trigger.text].filter(Boolean).join(" "),
  );

describe("what a correction repeats is no event", () => {
  it.each(retractions)("%s", (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });
});

describe("what stands close to it is one", () => {
  it.each(noRetractions)("%s", (sentence, expected) => {
    expect(eventsOf(sentence)).toEqual(expected);
  });
});
