import { expect, test } from "vitest";
import { readRetryAfter } from "../../../pipeline/fetch/status.ts";

const now = Date.parse("2026-02-13T10:00:00Z");

test.each([
  [null, null],
  ["", null],
  ["soon", null],
  ["-5", null],
  ["0", 0],
  [" 120 ", 120],
  ["1.5", null],
  ["Fri, 13 Feb 2026 10:02:00 GMT", 120],
  ["Fri, 13 Feb 2026 09:00:00 GMT", 0],
  // A week at most: a server that asks for more has a wrong clock.
  ["99999999999", 604_800],
  ["Fri, 13 Feb 2099 10:00:00 GMT", 604_800],
])("Retry-After %j is %j seconds", (value, seconds) => {
  expect(readRetryAfter(value, now)).toBe(seconds);
});
