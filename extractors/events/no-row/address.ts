/** Words to the reader tell of no event: "get it for $40", "you save $20", "you will be attacked by three ghosts". */
import { Tag, verbLemma } from "../../text/index.ts";
import type { VerbGroup } from "../grammar/units.ts";
import type { Candidate } from "./candidate.ts";

export function addressesReader({ scene, participation }: Candidate): boolean {
  if (isCaption(scene, participation.trigger.verb) || isGeneric(scene, participation.trigger.verb)) return true;
  let verb = participation.trigger.verb;
  for (let depth = 0; verb !== null && depth < 4; depth++) {
    if (isToReader(scene.reading.tokens.lower, verb) || isImperative(scene, verb)) return true;
    verb = verb.form === "infinitive" || verb.form === "gerund" ? verb.governor : null;
  }
  return false;
}

/** "Exporting a film from both machines.": a gerund with no verb beside it captions a picture. */
function isCaption({ clauses }: Candidate["scene"], verb: VerbGroup | null): boolean {
  if (verb === null || verb.form !== "gerund" || verb.first !== clauses.first) return false;
  return clauses.verbs.every(({ form }) => form === "gerund" || form === "participle");
}

/** "some people carry two phones": the simple present of a mere "some" tells a habit. */
function isGeneric({ reading }: Candidate["scene"], verb: VerbGroup | null): boolean {
  if (verb?.subject == null || verb.form !== "finite" || reading.tags[verb.main] === Tag.Past) return false;
  const { lower } = reading.tokens;
  return ANYONE.has(lower[verb.subject.first]) && lower[verb.subject.head] === "people" && verb.first === verb.main;
}
const ANYONE = new Set(["some", "most", "many", "people"]);

const YOU = new Set(["you", "your", "anyone", "yourself"]);

function isToReader(lower: readonly string[], { subject, agent }: VerbGroup): boolean {
  return (subject !== null && YOU.has(lower[subject.first])) || (agent !== null && YOU.has(lower[agent.first]));
}

/** A bare verb without subject, "to" or modal opens its sentence or follows another such: "Save $30 if you hurry". */
function isImperative({ reading, clauses }: Candidate["scene"], verb: VerbGroup): boolean {
  const { tokens, tags } = reading;
  const word = tokens.lower[verb.main];
  if (verb.subject !== null || verb.modal >= 0 || verb.passive || verb.first !== verb.main) return false;
  // "Pierce received": a name that looks like a verb.
  if (clauses.units[verb.at + 1]?.kind === "verb" || tokens.lower[verb.last]?.endsWith("ed") === true) return false;
  if (word !== verbLemma(word) || tags[verb.main] === Tag.Past) return false;
  if (verb.main > clauses.first && tokens.lower[verb.main - 1] === "to") return false;
  const before = verb.main > clauses.first ? tokens.lower[verb.main - 1] : "";
  return OPENING.has(before);
}
const OPENING = new Set(["", "(", ":", '"', "“", "‘", "and", "or", "then", "please", "-", "–", "—", "•", "*"]);
