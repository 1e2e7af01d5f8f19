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
export function derivedNames(name: string, feature: string, population: number, country: string): [string, number][] {
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
  names.push(...transliterations(plain, country, population));
  const words = nameWords(plain);
  if (words.length > 1 && words.length < 4 && population >= 3_000) names.push([words.join(""), ALTERNATE]);
  return names;
}

const ARABIC = new Set("SY IQ LB JO PS EG LY SD YE SA AE OM QA BH KW DZ TN MA MR".split(" "));
/** The Arabic article, as it is heard before each letter. */
const ARTICLE = /^(?:A(?:l|d|dh|n|r|s|sh|t|th|z)|E(?:l|d|r|s))[ -]/;
const GERMAN = new Set(["DE", "AT", "CH", "LI"]);
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue" };

/** "Ar Ramādī" is "Ramadi" and "al-Ramadi" in the news, "Düsseldorf" "Duesseldorf". */
function transliterations(name: string, country: string, population: number): [string, number][] {
  if (ARABIC.has(country)) return arabicForms(name, population);
  if (GERMAN.has(country) && /[äöüÄÖÜ]/.test(name)) {
    return [[name.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter]), ALTERNATE]];
  }
  return [];
}

/** With "al", with "el", without; and "-a" for the "-ah" that is not heard. */
function arabicForms(name: string, population: number): [string, number][] {
  const bare = name.replace(ARTICLE, "");
  const forms = bare === name ? [] : [`Al ${bare}`, `El ${bare}`];
  if (bare.endsWith("ah")) for (const form of [name, ...forms]) forms.push(form.slice(0, -1));
  const names: [string, number][] = forms.map((form) => [form, ALTERNATE]);
  if (bare !== name && population >= 10_000) {
    names.push([bare, (ALTERNATE | SHORTENED) >>> 0]);
    if (bare.endsWith("ah")) names.push([bare.slice(0, -1), (ALTERNATE | SHORTENED) >>> 0]);
  }
  return names;
}
