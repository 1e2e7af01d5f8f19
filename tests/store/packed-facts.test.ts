/** Facts come out of their packing as they went in, and are half as long in between. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Event, Facts, Place, Quantity, Timex } from "../../extractors/facts.ts";
import { extract } from "../../extractors/index.ts";
import { packFacts, unpackFacts } from "../../store/packed-facts.ts";

const TEXT =
  "Police arrested 20 men and more than 12 women in Phnom Penh on Feb. 11, 2026, the Interior Ministry said.\n\n" +
  "Two people were killed and 1,300 displaced by floods in the Vietnamese city of Hue a day later. 🌊 A court in Kampot " +
  "sentenced five Chinese nationals to 12 years in prison last week.";

const passed = (facts: Facts, text: string) => unpackFacts(JSON.parse(JSON.stringify(packFacts(facts, text))), text);

test("facts of a text come back whole from half the bytes", () => {
  const facts: Facts = extract({ text: TEXT, published: "2026-02-13T08:00:00+08:00" });
  expect(facts.events.length).toBeGreaterThan(3);
  expect(passed(facts, TEXT)).toEqual(JSON.parse(JSON.stringify(facts)));
  expect(JSON.stringify(packFacts(facts, TEXT)).length).toBeLessThan(JSON.stringify(facts).length * 0.6);
});

test("facts that an earlier version kept as they are stay so", () => {
  const facts: Facts = extract({ text: TEXT, published: "2026-02-13T08:00:00+08:00" });
  const kept = JSON.parse(JSON.stringify(facts));
  expect(unpackFacts(kept, TEXT)).toEqual(kept);
});

/** Spans of the text, and some whose words are not those that stand there. */
const span = fc
  .tuple(fc.nat(TEXT.length), fc.nat(30), fc.integer({ min: 0, max: 9 }))
  .map(([start, length, chance]) => {
    const end = Math.min(TEXT.length, start + length);
    return { start, end, text: chance === 0 ? "other words" : TEXT.slice(start, end) };
  });
const rules = fc.array(fc.constantFrom("digits", "noun", "known"), { maxLength: 3 });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const day = maybe(fc.constantFrom("2026-02-11", "2026-02-12"));

const timex: fc.Arbitrary<Timex> = fc
  .record({ span, rules, value: day, from: day, to: day, extent: maybe(fc.record({ from: day, to: day })) })
  .map(({ span, ...rest }) => ({ ...span, ...rest, type: "DATE", mod: null, relation: null }));
const quantity: fc.Arbitrary<Quantity> = fc
  .record({ span, rules, value: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })), unit: maybe(fc.string()) })
  .map(({ span, ...rest }) => ({
    ...span,
    ...rest,
    low: null,
    high: null,
    comparator: ">",
    trend: null,
    unitText: rest.unit,
    concepts: [],
  }));
const place: fc.Arbitrary<Place> = fc
  .record({ span, rules, name: fc.string(), geonameId: maybe(fc.nat()), country: maybe(fc.constantFrom("KH", "VN")) })
  .map(({ span, ...rest }) => ({
    ...span,
    ...rest,
    latitude: 1.5,
    longitude: null,
    admin1: "28",
    featureCode: "PPL",
    adjectival: false,
    runnerUp: null,
    confidence: 0.5,
  }));

/** Events whose parts stand in the lists, nearly do, or do not. */
const facts: fc.Arbitrary<Facts> = fc
  .record({
    dates: fc.array(timex, { maxLength: 4 }),
    quantities: fc.array(quantity, { maxLength: 4 }),
    places: fc.array(place, { maxLength: 4 }),
  })
  .chain((lists) => {
    const part = <Item extends object>(list: readonly Item[], own: fc.Arbitrary<Item>, change: Partial<Item>) =>
      maybe(
        list.length === 0
          ? own
          : fc.oneof(own, fc.constantFrom(...list), fc.constantFrom(...list.map((item) => ({ ...item, ...change })))),
      );
    const event: fc.Arbitrary<Event> = fc
      .record({
        span,
        rules,
        trigger: span,
        actor: maybe(span),
        target: maybe(span),
        attribution: maybe(span),
        quantity: part(lists.quantities, quantity, { unit: "changed" }),
        date: part(lists.dates, timex, { from: "2020-01-01" }),
        place: part(lists.places, place, { country: "CN" }),
        isElsewhere: fc.boolean(),
      })
      .map(({ span, trigger, place, isElsewhere, ...rest }) => {
        const { rules: _, adjectival: __, runnerUp: ___, confidence: ____, ...where } = place ?? ({} as Partial<Place>);
        const unnamed = { start: null, end: null, text: null };
        return {
          ...span,
          ...rest,
          trigger: { ...trigger, lemma: "hold" },
          type: "COERCE",
          mode: null,
          modality: "asserted",
          place: place === null ? null : ({ ...where, ...(isElsewhere ? unnamed : {}) } as Event["place"]),
          confidence: 0.75,
          incident: "i1",
        };
      });
    return fc.array(event, { maxLength: 5 }).map((events) => ({ ...lists, events }));
  });

test("whatever the facts are, they come back as they were", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      expect(passed(facts, TEXT)).toEqual(JSON.parse(JSON.stringify(facts)));
    }),
    { numRuns: 300 },
  );
});
