import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../../extractors/facts.ts";
import { extract } from "../../../extractors/index.ts";

const eventsOf = (text: string) => extract({ text, published: "2026-02-13" }).events;
const incidentOf = (events: readonly Event[], trigger: string) =>
  events.find((event) => event.trigger.text === trigger)?.incident;

describe("attribution", () => {
  it.each([
    ["Police arrested 12 men, officials said.", "officials said"],
    ["Local media reported that 12 men were arrested.", "Local media reported"],
    ["Twelve men were arrested, according to the ministry.", "according to the ministry"],
    ["Police arrested 12 men.", null],
  ])("%s", (text, words) => {
    expect(eventsOf(text).find(({ mode }) => mode === "arrest")?.attribution?.text ?? null).toBe(words);
  });
});

describe("incidents", () => {
  it("are one for all harm of a day in a place", () => {
    const events = eventsOf("A bomb exploded in Kenya on Feb. 10, killing four guards. The blast wounded 12 others.");
    expect(incidentOf(events, "killing")).toBe(incidentOf(events, "wounded"));
  });

  it("are one where a count is told again", () => {
    const events = eventsOf(
      "Rebels in Kenya freed 40 prisoners on Feb. 10. Officials said the 40 prisoners were released unharmed.",
    );
    expect(incidentOf(events, "freed")).toBe(incidentOf(events, "released"));
  });

  it("are two where the numbers differ", () => {
    const events = eventsOf("Police in Kenya arrested 12 men on Feb. 10 and detained 30 women.");
    expect(incidentOf(events, "arrested")).not.toBe(incidentOf(events, "detained"));
  });
});

describe("figures compared", () => {
  it.each([
    ["Last year 40 men were killed in Kenya, up from 30 in 2023.", ["2025-01-01", "2023-01-01"]],
    ["Some 40 men were killed in Kenya in 2025, compared with 30 the year before.", ["2025-01-01", "2024-01-01"]],
    ["Some 40 men moved from 30 homes in Kenya in 2025.", ["2025-01-01", "2025-01-01"]],
  ])("%s", (text, days) => {
    const rows = eventsOf(text).filter(({ quantity }) => quantity !== null);
    expect(rows.map(({ date }) => date?.from)).toEqual(days);
  });
});

describe("confidence", () => {
  it("ranks the main verb before what depends on it", () => {
    const events = eventsOf("The minister condemned the arrest of a singer who had criticized the king.");
    const first = events.reduce((best, event) => (event.confidence > best.confidence ? event : best));
    expect(first.trigger.text).toBe("condemned");
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    ...'police arrested 12 men on Sunday , . and who ( ) $ 5 million killed " said the in London of a no both including after was to'.split(
      " ",
    ),
  );
  it("gives spans that are what stands there, and the same events again", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const events = eventsOf(text);
        for (const event of events) {
          for (const span of [event, event.trigger, event.actor, event.target, event.quantity, event.attribution]) {
            if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.text);
          }
          expect(event.confidence).toBeGreaterThan(0);
          expect(event.confidence).toBeLessThan(1);
          expect(event.rules.length).toBeGreaterThan(1);
        }
        expect(eventsOf(text)).toEqual(events);
      }),
      { numRuns: 200 },
    );
  });

  it("has no events where there are no words", () => {
    expect(eventsOf("")).toEqual([]);
    expect(eventsOf("\n\n . , \n")).toEqual([]);
  });
});
