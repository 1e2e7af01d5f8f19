/** Texts and their tokens, parted by spaces. */
export const tokenCorpus: readonly (readonly [string, string])[] = [
  ["Venezuela's London-based firm didn't pay.", "Venezuela 's London - based firm did n't pay ."],
  ["It’s DIDN’T they’ll", "It ’s DID N’T they ’ll"],
  ["the suspects' cars", "the suspects ' cars"],
  ["O'Brien sang rock'n'roll", "O'Brien sang rock'n'roll"],
  ["$5bn, 20% and ½", "$ 5 bn , 20 % and ½"],
  ["2,000.5 1,00,000 .5 3.14. 10,20", "2,000.5 1,00,000 .5 3.14 . 10 , 20"],
  ["20th 1980s 5km B-52 G20", "20 th 1980 s 5 km B - 52 G20"],
  ["U.S. a.m. W.Va. D.C.-based J. Smith", "U.S. a.m. W.Va. D.C. - based J . Smith"],
  ["``Go,'' he said -- then... left", "`` Go , '' he said -- then ... left"],
  ["(AP) _ Rain", "( AP ) _ Rain"],
  [
    "See https://a.example/x-1?y=2, www.b.example. Mail me@c.example!",
    "See https://a.example/x-1?y=2 , www.b.example . Mail me@c.example !",
  ],
  ["@user #tag", "@ user # tag"],
  ["Straße École naïve", "Straße École naïve"],
  ["安全 第一", "安全 第一"],
  ["fire 🔥 now 👍🏽", "fire 🔥 now 👍 🏽"],
  ["left\u200f, \u202bright\u202c", "left , right"],
  ["9:30 2026-02-11 1/2", "9 : 30 2026 - 02 - 11 1 / 2"],
];
