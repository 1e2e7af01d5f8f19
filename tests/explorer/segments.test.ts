import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf, segmentsOf } from "../../server/explorer/reading/segments.js";

const TEXT = "0123456789";
const cut = (...spans: [start: number, end: number][]) =>
  segmentsOf(
    TEXT,
    spans.map(([start, end]) => ({ start, end })),
  ).map(({ start, end, spans }) => [TEXT.slice(start, end), spans.map(({ start, end }) => TEXT.slice(start, end))]);

test("a text without spans is one piece", () => {
  expect(cut()).toEqual([[TEXT, []]]);
});

test("a span within another and spans that overlap keep their words, the shorter one first", () => {
  expect(cut([2, 8], [4, 5])).toEqual([
    ["01", []],
    ["23", ["234567"]],
    ["4", ["4", "234567"]],
    ["567", ["234567"]],
    ["89", []],
  ]);
  expect(cut([0, 4], [2, 7])).toEqual([
    ["01", ["0123"]],
    ["23", ["0123", "23456"]],
    ["456", ["23456"]],
    ["789", []],
  ]);
});

test("a span that is not of the text is left out", () => {
  expect(cut([-1, 3], [4, 4], [8, 11])).toEqual([[TEXT, []]]);
});

test("whatever the spans, the pieces are the text, and each span is whole pieces", () => {
  const spans = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 10 })).map(([start, end]) => ({ start, end })));
  fc.assert(
    fc.property(spans, (all) => {
      const pieces = segmentsOf(TEXT, all);
      expect(pieces.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT);
      for (const span of all.filter(({ start, end }) => start < end)) {
        const own = pieces.filter(({ spans }) => spans.includes(span));
        expect([own[0]!.start, own.at(-1)!.end]).toEqual([span.start, span.end]);
      }
    }),
  );
});

test("paragraphs are the lines that have words", () => {
  const text = "One.\n\nTwo,\nthree.\n";
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["One.", "Two,", "three."]);
});
