import type { DateCase } from "../corpora.ts";

export const holidayCases: readonly DateCase[] = [
  ["Shops were shut on Christmas Day.", [["Christmas Day", "2025-12-25"]]],
  ["The strike will start before Easter.", [["Easter", "2026-04-05"]]],
  ["Sales on Thanksgiving 2024 broke records.", [["Thanksgiving 2024", "2024-11-28"]]],
  ["Crowds gathered for New Year's Eve.", [["New Year's Eve", "2025-12-31"]]],
  ["Millions will travel for Lunar New Year.", [["Lunar New Year", "2026-02-17"]]],
  ["Last Memorial Day it rained.", [["Last Memorial Day", "2025-05-26"]]],
  ["The eid lunch was in halloween colors.", []],
];
