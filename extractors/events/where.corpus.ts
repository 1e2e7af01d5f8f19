/** Texts with the place and the country of the event whose trigger is named; null where the text does not tell. */
export const placed: readonly (readonly [
  text: string,
  trigger: string,
  place: string | null,
  country: string | null,
])[] = [
  // The scene of the passage
  ["Three men died in a fire in Nairobi. A fourth was hurt. Kenya has few fire engines.", "hurt", "Nairobi", "KE"],
  ["A bus fell off a bridge in Lyon. In France, such things are rare. Nine people were hurt.", "hurt", "Lyon", "FR"],
  [
    "Friends met in Dayton, Ohio, for Ann Cole. Her son was killed last week in Iraq. He was 20. He loved his home in Ohio. They ate. They raised $400.",
    "raised",
    "Dayton",
    "US",
  ],
  ["A bomb killed two guards in Mosul. The U.S. army said 12 people were hurt.", "hurt", "Mosul", "IQ"],
  // The article's own setting
  ["Nairobi has a new zoo. Nairobi likes it. The firm hired 40 keepers.", "hired", "Nairobi", "KE"],
  ["Two keepers hired. Nairobi has a new zoo.", "hired", null, "KE"],
  ["The firm hired 40 keepers.", "hired", null, null],
];
