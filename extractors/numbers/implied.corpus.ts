/** Numbers that no numeral states but event rows count. */
export const corpus: readonly (readonly [string, string])[] = [
  ["There were no injuries.", "= 0 injury"],
  ["No one was hurt.", "= 0 person"],
  ["Both drivers escaped.", "= 2 driver"],
  ["The bombs killed six officers and a civilian.", "= 6 officer; = 1 civilian"],
  ["A woman was killed and five others were hurt.", "= 1 woman; = 5 person"],
  ["It killed four members of the security forces and a woman.", "= 4 member; = 1 woman"],
  [
    "Three 16-year-old girls and a 30-year-old man died.",
    "= 3 16-year-old girl; = 16 year of age; = 1 30-year-old man; = 30 year of age",
  ],
  ["They found more than a pound of cocaine.", "> 1 pound-mass"],
  ["A man was arrested.", ""],
  ["There is no doubt about it.", ""],
  ["It is no longer there.", ""],
];
