/** "one" as a number and as a pronoun. */
export const corpus: readonly (readonly [string, string])[] = [
  ["One man died.", "= 1 man"],
  ["It was one of the largest fires.", "= 1 large fire"],
  ["Which one do you mean?", ""],
  ["The one who knew is gone.", ""],
  ["They helped one another.", ""],
  ["Each one was checked.", ""],
  ["It was a one-way street and a one-off.", ""],
  ["This is a good one.", ""],
];
