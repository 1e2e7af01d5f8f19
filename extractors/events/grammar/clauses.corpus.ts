/** Sentences with the clauses in them: "subject | verb | objects", "-" where there is none. */
export const clauses: readonly (readonly [sentence: string, clauses: readonly string[]])[] = [
  ["Police arrested two men.", ["Police | arrested | two men"]],
  ["Two men were arrested by police.", ["Two men | were arrested | -"]],
  ["Officials said 12 people died.", ["Officials | said | -", "12 people | died | -"]],
  ["Police raided a house and arrested two men.", ["Police | raided | a house", "Police | arrested | two men"]],
  ["Police raided a house and two men were arrested.", ["Police | raided | a house", "two men | were arrested | -"]],
  ["Officers raided a farm, arresting 12 men.", ["Officers | raided | a farm", "Officers | arresting | 12 men"]],
  ["People killed in the blast were buried.", ["People | killed | -", "People | were buried | -"]],
  ["The bomb killed guards who had slept.", ["The bomb | killed | guards", "guards | had slept | -"]],
  ["The talks began after a blast killed three guards.", ["The talks | began | -", "a blast | killed | three guards"]],
  ["Two men were shot and wounded.", ["Two men | were shot | -", "Two men | wounded | -"]],
  ["Rebels killed a guard, a cook and two drivers.", ["Rebels | killed | a guard + a cook + two drivers"]],
  ["The mayor, who lives in Leeds, resigned.", ["The mayor | lives | -", "The mayor | resigned | -"]],
  ["The clinic in Leeds that received funds closed.", ["The clinic | received | funds", "The clinic | closed | -"]],
  [
    "Thousands of workers are preparing to strike.",
    ["Thousands of workers | are preparing | -", "Thousands of workers | to strike | -"],
  ],
  [
    "The court accused the rebels of killing a priest.",
    ["The court | accused | the rebels", "the rebels | killing | a priest"],
  ],
];
