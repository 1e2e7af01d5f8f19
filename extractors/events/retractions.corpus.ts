/** Sentences about the article that they stand in: no event of any kind. */
export const retractions: readonly string[] = [
  "An earlier version of this article said that 12 people were killed; the number is 10.",
  "A previous version of our story misstated the number of people killed in the attack.",
  "The original version of this live blog reported that police had arrested 12 people.",
  "An earlier version incorrectly said that 12 people were killed.",
  "This article was amended on 5 March 2026 to correct the number of people killed in the attack.",
  "This story has been corrected to show that 10 people were killed, not 12.",
  "This post originally said that police arrested 12 people.",
  "The article incorrectly stated that the fire had destroyed 30 homes.",
  "A previous headline said 40 people had been arrested in Kenya on Monday.",
  "A photo caption in this report misidentified the two men killed in the blast.",
  "Due to an editing error, a caption with this article said the fire destroyed 30 homes.",
  "Because of a reporting error, the number of people killed was given as 12.",
  "(Corrects paragraph 2 to say that 10 people were killed)",
  "(This version corrects the number of people killed to 10.)",
  "Updated to add that 10 people were killed.",
  "An earlier version of this article misstated the toll. It said that 12 people were killed.",
];

/** What stands close to them and is an event: quantity and trigger. */
export const noRetractions: readonly (readonly [sentence: string, events: readonly string[]])[] = [
  ["Ten people were killed, not 12.", ["Ten killed"]],
  ["An earlier version of this article misstated the toll. Ten people were killed.", ["Ten killed"]],
  ["An earlier version of the bill would have killed 3,000 jobs.", ["3,000 killed"]],
  ["An earlier report said that 12 people were killed.", ["12 killed"]],
  ["The report was amended after 12 people were killed.", ["amended", "12 killed"]],
  ["The story began when police arrested 12 people.", ["12 arrested"]],
  ["It said that 12 people were killed.", ["12 killed"]],
  ["An error killed 12 people.", ["12 killed"]],
];
