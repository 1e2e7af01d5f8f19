/** One quantity in two units. */
export const corpus: readonly (readonly [string, string])[] = [
  ["He is 6 feet 2 inches tall.", "= 6.167 foot"],
  ["She is 5-foot-7.", "= 5.583 foot"],
  ["It cost 15 dollars and 50 cents.", "= 15.5 dollar"],
];
