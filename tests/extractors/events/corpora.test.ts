import { describe, expect, it } from "vitest";
import { harms } from "../../../extractors/events/harm.corpus.ts";
import { modalities } from "../../../extractors/events/modality.corpus.ts";
import { noRows, rows } from "../../../extractors/events/participation.corpus.ts";
import { told } from "../../../extractors/events/passage.corpus.ts";
import { roles } from "../../../extractors/events/roles.corpus.ts";
import { placed } from "../../../extractors/events/where.corpus.ts";
import type { Event } from "../../../extractors/facts.ts";
import { extract } from "../../../extractors/index.ts";

const PUBLISHED = "2026-02-13";
const eventsOf = (text: string) => extract({ text, published: PUBLISHED }).events;
const ofTrigger = (text: string, trigger: string): Event => {
  const event = eventsOf(text).find((one) => one.trigger.text === trigger);
  if (event === undefined)
    throw new Error(`no event of "${trigger}": ${eventsOf(text).map((one) => one.trigger.text)}`);
  return event;
};
const headOf = (unit: string | null) => unit?.slice(unit.lastIndexOf(" ") + 1) ?? null;

describe("rows", () => {
  it.each(rows)("%s", (sentence, expected) => {
    const found = eventsOf(sentence)
      .filter(({ quantity }) => quantity !== null)
      .sort((left, right) => left.quantity!.start - right.quantity!.start)
      .map(({ quantity, type, mode }) => `${quantity!.text} ${headOf(quantity!.unit)} ${type} ${mode}`);
    expect(found).toEqual(expected);
  });

  it.each(noRows)("none: %s", (sentence) => {
    expect(
      eventsOf(sentence)
        .filter(({ quantity }) => quantity !== null)
        .map(({ quantity, type }) => `${quantity!.text} ${type}`),
    ).toEqual([]);
  });
});

describe("modality", () => {
  it.each(modalities)("%s (%s)", (sentence, trigger, modality) => {
    expect(ofTrigger(sentence, trigger).modality).toBe(modality);
  });
});

describe("harm", () => {
  it.each(harms)("%s", (text, type) => {
    expect(eventsOf(text).map((event) => `${event.type} ${event.mode}`)).toContain(type);
  });
});

describe("when and where", () => {
  it.each(told)("%s (%s)", (text, trigger, date, country) => {
    const event = ofTrigger(text, trigger);
    expect(event.date === null ? null : `${event.date.from}..${event.date.to}`).toBe(date);
    expect(event.place?.country ?? null).toBe(country);
  });
});

describe("where", () => {
  it.each(placed)("%s (%s)", (text, trigger, place, country) => {
    const event = ofTrigger(text, trigger);
    expect([event.place?.text ?? null, event.place?.country ?? null]).toEqual([place, country]);
  });
});

describe("actor and target", () => {
  it.each(roles)("%s (%s)", (sentence, trigger, actor, target) => {
    const event = ofTrigger(sentence, trigger);
    expect([event.actor?.text ?? null, event.target?.text ?? null]).toEqual([actor, target]);
  });
});
