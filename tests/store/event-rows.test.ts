/** From events to rows: days, precision and ids. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOf, eventRows } from "../../store/event-rows.ts";
import { makeArticle, makeEvent } from "../support/articles.ts";

describe("days of a date", () => {
  test.each([
    [null, null, null, null, null],
    ["2026-02-11", "2026-02-12", "2026-02-11", "2026-02-12", "day"],
    ["2026-02-09", "2026-02-16", "2026-02-09", "2026-02-16", "week"],
    ["2026-02-11", "2026-02-18", "2026-02-11", "2026-02-18", "interval"],
    ["2026-02-01", "2026-03-01", "2026-02-01", "2026-03-01", "month"],
    ["2026-01-01", "2026-04-01", "2026-01-01", "2026-04-01", "quarter"],
    ["2026-02-01", "2026-05-01", "2026-02-01", "2026-05-01", "interval"],
    ["2025-01-01", "2026-01-01", "2025-01-01", "2026-01-01", "year"],
    ["2026-01-01", "2026-02-11", "2026-01-01", "2026-02-11", "interval"],
    ["2020-01-01", null, "2020-01-01", null, "interval"],
    [null, "2020-01-01", null, "2020-01-01", "interval"],
    ["2026-02-11T09:00", "2026-02-11T10:00", "2026-02-11", "2026-02-12", "time"],
    ["2026-02-11T22:00", "2026-02-12T00:00", "2026-02-11", "2026-02-12", "time"],
    ["2026-02-11T22:00", "2026-02-12T02:00", "2026-02-11", "2026-02-13", "time"],
    ["2026-02-11T09:00", "2026-02-11T09:00", "2026-02-11", "2026-02-12", "time"],
    ["2026-02-28T09:00", "2026-02-28T10:00", "2026-02-28", "2026-03-01", "time"],
  ])("%s to %s", (from, to, firstDay, dayAfter, precision) => {
    const { date } = makeEvent("Police arrested ten.", { trigger: "arrested", date: "ten" });
    expect(daysOf({ ...date!, from, to })).toEqual({ from: firstDay, to: dayAfter, precision });
  });
});

describe("ids", () => {
  const sentence = "Police arrested 20 men and 12 women in May.";
  const men = { sentence, trigger: "arrested", quantity: "20", value: 20, unit: "man" };
  const women = { sentence, trigger: "arrested", quantity: "12", value: 12, unit: "woman" };
  const idsOf = (text: string, events: (typeof men)[]) =>
    eventRows(makeArticle("one", text, events)).map(({ id }) => id);

  test("are the same each time", () => {
    expect(idsOf(sentence, [men, women])).toEqual(idsOf(sentence, [men, women]));
    expect(idsOf(sentence, [men])[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("differ for two quantities of one trigger, and do not depend on which of them are found", () => {
    const [first, second] = idsOf(sentence, [men, women]);
    expect(first).not.toBe(second);
    expect(idsOf(sentence, [women])).toEqual([second]);
  });

  test("differ between types, and between articles", () => {
    const other = { ...men, changes: { type: "ASSAULT" } };
    expect(idsOf(sentence, [other])).not.toEqual(idsOf(sentence, [men]));
    const elsewhere = eventRows(makeArticle("two", sentence, [men]));
    expect(elsewhere.map(({ id }) => id)).not.toEqual(idsOf(sentence, [men]));
  });

  test("stay when a paragraph is put on top, and when a rule reads more of the words", () => {
    const padding = "A word of introduction that says nothing at all.";
    expect(idsOf(`${padding}\n\n${padding}\n\n${sentence}`, [men])).toEqual(idsOf(`${padding}\n\n${sentence}`, [men]));
    expect(idsOf(sentence, [{ ...men, quantity: "arrested 20" }])).toEqual(idsOf(sentence, [men]));
  });

  test("never repeat within an article, whatever is found", () => {
    const event = makeEvent(sentence, men);
    const places = fc.array(fc.record({ trigger: fc.nat(60), quantity: fc.option(fc.nat(60)) }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), places, (text, found) => {
        const events = found.map(({ trigger, quantity }) => ({
          ...event,
          trigger: { ...event.trigger, start: trigger, end: trigger + 3 },
          quantity: quantity === null ? null : { ...event.quantity!, start: quantity, end: quantity + 2 },
        }));
        const article = makeArticle("one", text, []);
        const rows = eventRows({ ...article, facts: { ...article.facts, events } });
        expect(new Set(rows.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });
});
