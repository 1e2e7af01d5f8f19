/** English inflection the other way round: a lemma to the forms in which news writes it. */
import { irregularNouns, irregularVerbs } from "../text/irregulars.ts";

const verbFormsOf = invert(irregularVerbs);
const nounFormsOf = invert(irregularNouns);

function invert(lemmas: ReadonlyMap<string, string>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, lemma] of lemmas) {
    const known = forms.get(lemma);
    if (known === undefined) forms.set(lemma, [form]);
    else known.push(form);
  }
  return forms;
}

const VOWELS = "aeiou";
/** Verbs of more than one syllable that double their last letter all the same: stress falls on the end. */
const DOUBLING = new Set(
  "commit permit submit admit refer infer defer prefer confer transfer deter occur incur recur concur expel repel compel propel rebel patrol control kidnap equip abet regret acquit".split(
    " ",
  ),
);

/** All forms of a verb: itself, "-s", past, participle, "-ing". */
export function verbForms(lemma: string): string[] {
  const irregular = verbFormsOf.get(lemma);
  // Some have both pasts ("burned" and "burnt"); a past that nobody writes does no harm in a table of words to look up.
  const forms = [lemma, withS(lemma), gerundOf(lemma), pastOf(lemma), ...(irregular ?? [])];
  // "travelled", "travelling"
  if (lemma.endsWith("l") && irregular === undefined) forms.push(`${lemma}led`, `${lemma}ling`);
  return [...new Set(forms)];
}

/** A noun and its plural. */
export function nounForms(lemma: string): string[] {
  const irregular = nounFormsOf.get(lemma);
  if (irregular !== undefined) return [lemma, ...irregular];
  return lemma.endsWith("man") ? [lemma, `${lemma.slice(0, -2)}en`] : [lemma, withS(lemma)];
}

function withS(lemma: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(lemma)) return `${lemma}es`;
  if (endsInConsonantAndY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /[^aeiou]o$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (endsInConsonantAndY(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (lemma.endsWith("c")) return `${lemma}ked`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function gerundOf(lemma: string): string {
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith("e") && !/(?:ee|oe|ye)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  if (lemma.endsWith("c")) return `${lemma}king`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

function endsInConsonantAndY(lemma: string): boolean {
  return lemma.endsWith("y") && !VOWELS.includes(lemma.at(-2) ?? "a");
}

/** "stab" → "stabbed": one vowel and one consonant at the end of a single syllable. */
function doubles(lemma: string): boolean {
  if (DOUBLING.has(lemma)) return true;
  const ends =
    /[^aeiou][aeiou][^aeiouwxy]$/.test(lemma) ||
    /^qu[aeiou][^aeiouwxy]$/.test(lemma) ||
    /^[aeiou][^aeiouwxy]$/.test(lemma);
  return ends && (lemma.match(/[aeiouy]+/g) ?? []).length === 1;
}
