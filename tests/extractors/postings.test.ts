import { describe, expect, it } from "vitest";
import type { Document, Posting } from "../../extractors/facts.ts";
import { extract } from "../../extractors/index.ts";
import { partByPosting } from "../../extractors/postings.ts";

/** A text of entries, the newest first, each with its time. */
function blog(...entries: readonly (readonly [published: string | null, text: string])[]): Document {
  const updates: Posting[] = [];
  let text = "The storm over Kenya.";
  for (const [published, words] of entries) {
    text += "\n\n";
    updates.push({ start: text.length, end: text.length + words.length, published });
    text += words;
  }
  return { text, published: "2026-03-10T21:00:00+03:00", updates };
}

const valuesOf = (document: Document) => extract(document).dates.map(({ text, value }) => [text, value]);
const rowsOf = (document: Document) =>
  extract(document)
    .events.filter(({ quantity }) => quantity !== null)
    .map(({ quantity, date }) => [quantity?.value, date?.from?.slice(0, 10) ?? null]);

describe("a stretch with a time of its own", () => {
  it("has its own today, its own Monday and its own morning", () => {
    const document = blog(
      ["2026-03-11T00:40:00+03:00", "Rescuers pulled 3 people out this morning, and 12 people died today."],
      ["2026-03-10T22:15:00+03:00", "The rain killed 9 people today. It began on Monday."],
      [null, "Schools are closed today."],
    );
    expect(valuesOf(document)).toEqual([
      ["this morning", "2026-03-11TMO"],
      ["today", "2026-03-11"],
      ["today", "2026-03-10"],
      ["Monday", "2026-03-09"],
      ["today", "2026-03-10"],
    ]);
    expect(rowsOf(document)).toEqual([
      [3, "2026-03-11"],
      [12, "2026-03-11"],
      [9, "2026-03-10"],
    ]);
  });

  it("hands no date on to the next", () => {
    const document = blog(
      ["2026-03-11T00:40:00+03:00", "Police arrested 30 people today."],
      ["2026-03-10T22:15:00+03:00", "Police arrested 12 people."],
    );
    expect(rowsOf(document)).toEqual([
      [30, "2026-03-11"],
      [12, null],
    ]);
    expect(rowsOf({ ...document, updates: [] })).toEqual([
      [30, "2026-03-10"],
      [12, "2026-03-10"],
    ]);
  });

  it("does not speak of the day that another named", () => {
    const document = blog(
      ["2026-03-11T09:00:00+03:00", "The bridge fell on March 3."],
      ["2026-03-11T08:00:00+03:00", "Two days later the school reopened."],
    );
    expect(valuesOf(document)).not.toContainEqual(["Two days later", "2026-03-05"]);
    expect(valuesOf({ ...document, updates: [] })).toContainEqual(["Two days later", "2026-03-05"]);
  });

  it("has a scene of its own, and no place of the one before", () => {
    const document = blog(
      ["2026-03-11T00:40:00+03:00", "Police arrested 30 people in Kisumu."],
      ["2026-03-10T22:15:00+03:00", "Soldiers freed 40 people in Mombasa. Police arrested 12 people."],
      ["2026-03-10T21:15:00+03:00", "Police arrested 7 people. Later, they freed 5 in Nairobi."],
    );
    const placesOf = (read: Document) =>
      extract(read).events.flatMap(({ quantity, place }) => (quantity === null ? [] : [[quantity.value, place?.text]]));
    expect(placesOf(document)).toEqual([
      [30, "Kisumu"],
      [40, "Mombasa"],
      [12, "Mombasa"],
      [7, "Kisumu"],
      [5, "Nairobi"],
    ]);
    expect(placesOf({ ...document, updates: [] })).toContainEqual([7, "Mombasa"]);
  });

  it("lies in another, whose time it takes where it has none", () => {
    const updates = [
      { start: 0, end: 100, published: "2026-03-11" },
      { start: 10, end: 50, published: null },
      { start: 20, end: 30, published: "2026-03-12" },
    ];
    const parts = partByPosting([5, 15, 25, 35, 60, 120], (at) => at, { published: "2026-03-10", updates });
    expect(parts).toEqual([
      { published: "2026-03-10", items: [120] },
      { published: "2026-03-11", items: [5, 60] },
      { published: "2026-03-11", items: [15, 35] },
      { published: "2026-03-12", items: [25] },
    ]);
  });
});

it("a document without such stretches is read as ever", () => {
  const { text, published } = blog(["2026-03-11T00:40:00+03:00", "Police arrested 30 people today."]);
  expect(extract({ text, published, updates: [] })).toEqual(extract({ text, published }));
});
