/** Deeds that an act of law is about: they lie before it, on a day of their own. */
import { type Reading, verbLemma } from "../text/index.ts";
import type { Clauses, VerbGroup } from "./grammar/units.ts";
import type { Trigger } from "./trigger.ts";

const words = (list: string) => new Set(list.split(" "));

const LEGAL = words(
  "accuse charge convict suspect sentence jail imprison fine arrest indict acquit try plead execute prosecute detain extradite",
);
const OF_DEEDS = words("with of for over to");
const DEEDS = words("ASSAULT CRIME PROTEST CASUALTY INCIDENT");

/**
 * Whether the trigger is the deed of an act of law: "jailed on Monday for stealing $5,000", "charged with the murder of two nuns", "a
 * treasurer who stole $92,000 was sentenced".
 */
export function isDeedOfLaw(reading: Reading, clauses: Clauses, { sense, noun, verb }: Trigger): boolean {
  if (!DEEDS.has(sense.type)) return false;
  if (sense.part !== "verb") {
    return (
      noun !== null &&
      noun.preposition >= 0 &&
      OF_DEEDS.has(reading.tokens.lower[noun.preposition]) &&
      isLegal(
        reading,
        clauses.verbs.findLast((one) => one.first < noun.first),
      )
    );
  }
  if (verb === null) return false;
  if (verb.form === "gerund" && verb.preposition >= 0 && isLegal(reading, verb.governor)) return true;
  return (
    verb.relative &&
    isLegal(
      reading,
      clauses.verbs.find((one) => one.first > verb.first && isMain(one)),
    )
  );
}

const isMain = ({ form, relative }: VerbGroup) => form === "finite" && !relative;

function isLegal({ tokens }: Reading, verb: VerbGroup | null | undefined): boolean {
  return verb != null && LEGAL.has(verbLemma(tokens.lower[verb.main]));
}
