import { expect, test } from "vitest";
import { countryCodes } from "../../server/explorer/selection/suggestions.js";

test.each([
  ["Cambodia", "KH"],
  ["cambodia, vn", "KH,VN"],
  ["United Kingdom", "GB"],
  ["Germany,France", "DE,FR"],
  ["Russia", "RU"],
  ["Yemen", "YE"],
  ["Atlantis", "ATLANTIS"],
  ["", ""],
])("the country %o is %o", (words, codes) => {
  expect(countryCodes(words)).toBe(codes);
});
