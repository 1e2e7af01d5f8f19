/** Results are no quantities; the sides of a vote are. */
export const corpus: readonly (readonly [string, string])[] = [
  ["The match ended 2-2.", ""],
  ["They took a 9-2 lead.", ""],
  ["Lyon beat Nice 3-1.", ""],
  ["The Hawks won 98-87.", ""],
  ["It was a 1-3 defeat.", ""],
];
