/** Speakers and sources are no rows: "according to two people familiar with the plan", "three officials briefed on it said". */
import { isReporting } from "../reporting.ts";
import { type Candidate, words } from "./candidate.ts";

/** What was done to a speaker, or what experts look into, is still an event: "two people hurt in the crash said". */
const SUFFERED = words("ASSAULT CASUALTY COERCE HEALTH MOVEMENT CRIME INVESTIGATE");
const SOURCES = words("source spokesman spokesmen spokeswoman spokesperson expert analyst observer");
const TELLING = words("told said by");

export function isSource({ scene, noun, quantity, participation }: Candidate): boolean {
  const { lower } = scene.reading.tokens;
  const { preposition } = noun;
  if (preposition > 0 && lower[preposition] === "to" && lower[preposition - 1] === "according") return true;
  if (preposition > 0 && lower[preposition] === "by" && TELLING.has(lower[preposition - 1])) return true;
  const { sense, verb } = participation.trigger;
  if (SUFFERED.has(sense.type)) return false;
  const unit = quantity.unit ?? "";
  if (SOURCES.has(unit.slice(unit.lastIndexOf(" ") + 1)) && participation.as === "actor") return true;
  // "five patients cancelled", says the surgeon: they have a verb of their own.
  if (verb !== null && verb.form === "finite" && !verb.relative) return false;
  for (const other of scene.clauses.verbs)
    if (
      other !== verb &&
      other.subject === noun &&
      other.form === "finite" &&
      !other.passive &&
      isReporting(scene.reading, other)
    )
      return true;
  return false;
}
