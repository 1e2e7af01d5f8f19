/** Ages of people and things; brackets of age are none. */
export const corpus: readonly (readonly [string, string])[] = [
  ["A 15-year-old boy drowned.", "= 15 year of age"],
  ["She is 29 years old.", "= 29 year of age"],
  ["Jane Roe, 44, was charged.", "= 44 year of age"],
  ["The victim was aged 35.", "= 35 year of age"],
  ["He will be 61 in June.", "= 61 year of age"],
  ["Children under the age of 5 ride free.", "< 5 year of age"],
  ["The calf is three weeks old.", "= 3 week of age"],
  ["Two boys aged 7 and 9 are missing.", "= 2 boy; = 7 year of age; = 9 year of age"],
  ["Patrick Roe (19) appeared in court.", "= 19 year of age"],
  ["Phil Roe Jr., 33, escaped.", "= 33 year of age"],
  ["They ranged in age from 18 to 23.", ""],
  ["The bill is for men aged 18 to 34.", ""],
  ["The total is 10.", "= 10 -"],
];
