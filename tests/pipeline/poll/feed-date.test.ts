import { expect, test } from "vitest";
import { dates, notDates } from "../../../pipeline/poll/feed-date.corpus.ts";
import { readFeedDate } from "../../../pipeline/poll/feed-date.ts";

const now = Date.UTC(2026, 7, 1);

test.each(dates)("%s in %s is %s", (text, timeZone, expected) => {
  expect(readFeedDate(text, timeZone, now)).toBe(expected);
});

test.each(notDates)("%s is no date", (text) => {
  expect(readFeedDate(text, "UTC", now)).toBeNull();
});

test("a date in the feed's near future stands, one far ahead does not", () => {
  expect(readFeedDate("2026-08-02T10:00:00Z", "UTC", now)).toBe("2026-08-02T10:00:00Z");
  expect(readFeedDate("2026-08-05T10:00:00Z", "UTC", now)).toBeNull();
});
