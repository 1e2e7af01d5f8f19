/** Ages of people and things; brackets of age are none. */
export const corpus: readonly (readonly [string, string])[] = [
  ["A 15-year-old boy drowned.", "= 15 year of age"],
  ["She is 29 years old.", "= 29 year of age"],
  ["Jane Roe, 44, was charged.", "= 44 year of age"],
  ["The victim was aged 35.", "= 35 year of age"],
  ["He will be 61 in June.", "= 61 year of age"],
  ["Children under the age of 5 ride free.", "< 5 year of age"],
  ["The calf is three weeks old.", "= 3 week of age"],
  ["The bill is for men aged 18 to 34.", ""],
  ["The toll is 10.", "= 10 -"],
];
