/** Names that follow from a place's name by rule, so that no table has to list them. */
import { ALTERNATE, SHORTENED } from "./format.ts";
import { nameWords } from "./names.ts";

/** What a division calls itself; newswriting leaves it out or puts it back. */
const GENERIC_LAST =
  /[ -](?:Province|State|Region|Oblast'?|Governorate|Prefecture|County|Parish|Borough|Census Area|District|Department|Kray|Krai|Republic|Canton|Municipality|Voivodeship|Division|Autonomous Okrug|Council|Regency|Metropolitan City|City)$/i;
const GENERIC_FIRST =
  /^(?:Province|State|Region|Department|District|County|City|Republic|Municipality|Royal Borough|Borough|City and Borough|Canton|Principality|The) (?:of )?/i;

/** What tells namesakes apart and falls away in use: "Ludwigshafen am Rhein", "Clacton-on-Sea", "Boulogne-sur-Mer". */
const QUALIFIER = /(?<=^.{4,})[ -](?:am|an der|an|upon|on|sur|im|bei|na|in der|under)[ -].+$/u;

/**
 * Further names of a place with their flags: "Avoyelles" for "Avoyelles Parish", "Zabaykalskiy Kray" for
 * "Zabaykalskiy (Transbaikal) Kray", "kansascity" for "Kansas City" as host names write it.
 */
export function derivedNames(name: string, feature: string, population: number): [string, number][] {
  const names: [string, number][] = [];
  const plain = name.replace(/\s*\([^)]*\)/g, "");
  if (plain !== name) names.push([plain, ALTERNATE]);
  if (feature === "ADM1" || feature === "ADM2") {
    const short = plain.replace(GENERIC_LAST, "").replace(GENERIC_FIRST, "");
    if (short !== plain && short !== "") names.push([short, (ALTERNATE | SHORTENED) >>> 0]);
  } else if (population >= 10_000 && QUALIFIER.test(plain)) {
    names.push([plain.replace(QUALIFIER, ""), (ALTERNATE | SHORTENED) >>> 0]);
  } else if (population >= 100_000 && / City$/.test(plain)) {
    names.push([plain.replace(/ City$/, ""), (ALTERNATE | SHORTENED) >>> 0]);
  }
  const words = nameWords(plain);
  if (words.length > 1 && words.length < 4 && population >= 3_000) names.push([words.join(""), ALTERNATE]);
  return names;
}
