/** Texts with the place and the country of the event whose trigger is named; null where the text does not tell. */
export const placed: readonly (readonly [
  text: string,
  trigger: string,
  place: string | null,
  country: string | null,
])[] = [
  // Where the place stands
  ["Police arrested 12 men in southern Kenya.", "arrested", "Kenya", "KE"],
  ["Fire damaged 12 shops in the city of Mombasa in Kenya.", "damaged", "Mombasa", "KE"],
  ["MOMBASA, Kenya - Two men drowned.", "drowned", "MOMBASA", "KE"],
  ["MOMBASA, Kenya - Two men drowned in Malindi.", "drowned", "Malindi", "KE"],
  ["A man from Clacton, Essex, was charged in Leeds with two counts of fraud.", "counts", "Leeds", "GB"],
  ["Floods hit Jiangsu and Zhejiang, where 30 people died.", "died", "Jiangsu", "CN"],
  ["Three men died in Perth, two in Sydney.", "died", "Perth", "AU"],
  ["The Baghdad bombing killed 12 men.", "bombing", "Baghdad", "IQ"],
  ["Twelve died when a ferry under the flag of Panama sank in the Red Sea off Egypt.", "died", "Red Sea", "EG"],
  ["The Leeds women were found dead, according to the Hull coroner. Two women died.", "dead", "Leeds", "GB"],
  ["She flew to 12 countries, including Peru and Chile, and gave $40.", "gave", null, null],
  ["Two climbers from Latvia died in Peru.", "died", "Peru", "PE"],
  ["Three Latvian climbers died.", "died", null, null],
  ["Corrections Corporation of America hired 40 guards in Leeds.", "hired", "Leeds", "GB"],
  ["A bomb went off near the U.S. embassy in Nairobi and killed two guards.", "killed", "Nairobi", "KE"],
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
  ["Nine people died in Dayton, Ohio. Leaders met in Ohio. Two men were held.", "held", "Dayton", "US"],
  ["Three men died in Mombasa. Kenyan police arrested 12 men.", "arrested", "Mombasa", "KE"],
  // The article's own setting
  ["Nairobi has a new zoo. Nairobi likes it. The firm hired 40 keepers.", "hired", "Nairobi", "KE"],
  ["Two keepers hired. Nairobi has a new zoo.", "hired", null, "KE"],
  ["The firm hired 40 keepers.", "hired", null, null],
];
