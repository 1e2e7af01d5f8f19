import { expect, test } from "vitest";
import { FetchError } from "../../../pipeline/fetch/index.ts";
import { failureWeight, nextPoll, type PaceQuestion } from "../../../pipeline/poll/pace.ts";

const polledAt = new Date("2026-02-13T12:00:00Z");
const steady = { ttlMinutes: null, quietPolls: 0, failureWeight: 0 };
const minutesUntil = (pace: Partial<PaceQuestion["pace"]>, more: Partial<PaceQuestion> = {}) => {
  const question = { feedId: "feed", everyMinutes: 60, polledAt, ...more, pace: { ...steady, ...pace } };
  return (nextPoll(question).getTime() - polledAt.getTime()) / 60_000;
};

test.each([
  ["a feed that brings news", {}, 60],
  ["a feed that was quiet a few times", { quietPolls: 7 }, 60],
  ["a quiet feed", { quietPolls: 8 }, 120],
  ["a feed that has been quiet for months", { quietPolls: 500 }, 240],
  ["a feed that may be kept for three hours", { ttlMinutes: 180 }, 180],
  ["a feed that may be kept for a shorter time than the operator wants", { ttlMinutes: 5 }, 60],
  ["a feed that may be kept for a year", { ttlMinutes: 525_600 }, 1440],
  ["a feed that failed once", { failureWeight: 1 }, 120],
  ["a feed that failed a while", { failureWeight: 4 }, 960],
  ["a feed that failed long", { failureWeight: 9 }, 1440],
  ["a dead feed", { failureWeight: 10 }, 10_080],
])("%s", (_name, pace, minutes) => {
  const wait = minutesUntil(pace);
  expect(wait).toBeGreaterThanOrEqual(minutes * 0.95);
  expect(wait).toBeLessThanOrEqual(minutes * 1.05);
});

test("a server's wish is heeded, and a slow feed is not polled more often because it fails", () => {
  expect(minutesUntil({}, { retryAfter: 7200 })).toBe(120);
  expect(minutesUntil({ failureWeight: 3 }, { everyMinutes: 3000 })).toBeGreaterThanOrEqual(2850);
});

test("feeds that were polled together part, and a poll repeated gives the same time", () => {
  expect(minutesUntil({}, { feedId: "a" })).not.toBe(minutesUntil({}, { feedId: "b" }));
  expect(minutesUntil({}, { feedId: "a" })).toBe(minutesUntil({}, { feedId: "a" }));
});

test("failures weigh by whether they mend themselves", () => {
  const weigh = (code: ConstructorParameters<typeof FetchError>[0]) =>
    failureWeight(new FetchError(code, "", { url: "https://a.example/" }));
  expect([weigh("gone"), weigh("server-error"), weigh("rate-limited")]).toEqual([2, 1, 0.5]);
});
