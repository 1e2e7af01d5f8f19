/** Words of closed classes by which the chunks are told apart. */

export const RELATIVES = new Set(["who", "which", "that", "whom", "whose"]);

/** Words that the tagger may call verbs and that govern a phrase here: "including two children". */
export const PREPOSITION_LIKE = new Set([
  "including",
  "following",
  "involving",
  "according",
  "excluding",
  "amid",
  "regarding",
  "pending",
  "worth",
  "totaling",
  "totalling",
]);
