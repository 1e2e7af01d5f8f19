/** Results are no quantities; the sides of a vote are. */
export const corpus: readonly (readonly [string, string])[] = [
  ["The match ended 2-2.", ""],
  ["They took a 9-2 lead.", ""],
  ["Lyon beat Nice 3-1.", ""],
  ["The Hawks won 98-87.", ""],
  ["It was a 1-3 defeat.", ""],
  ["The council voted 4-3 to close it.", "= 4 vote; = 3 vote"],
  ["The bill passed by a vote of 266 to 39.", "= 266 vote; = 39 vote"],
];
