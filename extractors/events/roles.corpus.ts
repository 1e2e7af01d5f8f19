/** Sentences with the actor and target of the event whose trigger is named. */
export const roles: readonly (readonly [
  sentence: string,
  trigger: string,
  actor: string | null,
  target: string | null,
])[] = [
  ["Rebels kidnapped three engineers.", "kidnapped", "Rebels", "three engineers"],
  ["Three engineers were kidnapped by rebels.", "kidnapped", "rebels", "Three engineers"],
  ["The murder of a judge by gunmen shocked the city.", "murder", "gunmen", "a judge"],
  ["Police carried out a raid.", "raid", "Police", null],
  ["The court accused the rebels of killing a priest.", "killing", "the rebels", "a priest"],
  ["A bomb killed two guards.", "killed", null, "two guards"],
  ["The embassy was bombed on Sunday.", "bombed", null, "The embassy"],
  ["Officers raided the farm, detaining 12 men.", "detaining", "Officers", "12 men"],
  ["They attacked the village.", "attacked", null, "the village"],
];
