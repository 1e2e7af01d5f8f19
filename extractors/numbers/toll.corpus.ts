/** Bare numbers of a toll. */
export const corpus: readonly (readonly [string, string])[] = [
  ["The death toll rose to 41,000.", "= 41000 death"],
  ["The road toll stands at 19.", "= 19 death"],
  ["The toll road is 60 miles long.", "= 60 mile"],
];
