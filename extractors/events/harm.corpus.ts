/** Sentences, each an article by itself, with type and mode of the harm that they tell. */
export const harms: readonly (readonly [text: string, type: string])[] = [
  ["Gunmen killed four soldiers on Monday.", "ASSAULT kill"],
  ["Four soldiers were killed in a bomb attack.", "ASSAULT kill"],
  ["Four hikers were killed in a landslide.", "CASUALTY die"],
  ["The landslide killed four hikers.", "CASUALTY die"],
  ["A bus killed two cyclists near the station.", "CASUALTY die"],
  ["Four people died in hospital.", "CASUALTY die"],
  ["A stabbing left two people dead.", "ASSAULT kill"],
  ["The crash left nine people injured.", "CASUALTY injure"],
  ["Nine people were injured in a gas explosion.", "CASUALTY injure"],
  ["A car bomb wounded 30 shoppers.", "ASSAULT injure"],
  ["A ferry sank off the coast on Sunday. Divers said 12 people were killed.", "CASUALTY die"],
  ["Militants attacked a market on Sunday. Officials said 12 people were killed.", "ASSAULT kill"],
];
