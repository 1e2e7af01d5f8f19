/**
 * Compiles `dist/seeds/lexicon.bin`, the tagger's lexicon, from two sources under the MIT licence: the
 * lexicon of Brill's tagger (words of newspapers with their tags, likeliest first) and that of
 * compromise (younger words, names, phrasal verbs). Does nothing where the file is younger than both.
 */
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compiledSeedPath } from "../extractors/seeds.ts";
import { irregularVerbs, pureParticiples, purePasts } from "../extractors/text/irregulars.ts";
import { isPackable, packLexicon } from "../extractors/text/lexicon-file.ts";
import { allows, also, isCapitalOnly, likeliest, Tag, type TagClass, tagClass } from "../extractors/text/tag.ts";

/** Phrasal verbs of the news that compromise does not have. */
const phrasalVerbs =
  "shoot down,gun down,set off,turn over,round up,step down,crack down,call for,burn down,pull back,drive out,turn away,turn back,let off,strike back,swear in,seal off,ward off,scale back,roll back,ramp up,close down,phase out,mow down,stand off,face off,dig in,push back,beat back,force out,vote out,vote down,drag on,haul away,lead away,drag away,chase away,whisk away,send in,call in,call up,hold out,lash out,shell out,root out,stamp out,fan out,gas up,board up,hole up,prop up,firm up,rack up,snap up,dole out,mete out,bear out,single out,boil over,hush up";

/** Tags of the Penn Treebank, as Brill's lexicon writes them. */
const pennTags: Readonly<Record<string, Tag>> = {
  NN: Tag.Noun,
  NNS: Tag.PluralNoun,
  NNP: Tag.ProperNoun,
  NNPS: Tag.ProperNoun,
  PRP: Tag.Pronoun,
  WP: Tag.Pronoun,
  EX: Tag.Pronoun,
  PRP$: Tag.Possessive,
  WP$: Tag.Possessive,
  DT: Tag.Determiner,
  PDT: Tag.Determiner,
  WDT: Tag.Determiner,
  JJ: Tag.Adjective,
  JJR: Tag.Adjective,
  JJS: Tag.Adjective,
  RB: Tag.Adverb,
  RBR: Tag.Adverb,
  RBS: Tag.Adverb,
  WRB: Tag.Conjunction,
  IN: Tag.Preposition,
  CC: Tag.Conjunction,
  MD: Tag.Modal,
  VB: Tag.Infinitive,
  VBP: Tag.Present,
  VBZ: Tag.Present,
  VBD: Tag.Past,
  VBN: Tag.Participle,
  VBG: Tag.Gerund,
  CD: Tag.Number,
};

/** Tags of compromise, of single words. */
const compromiseTags: Readonly<Record<string, readonly Tag[]>> = {
  Gerund: [Tag.Gerund],
  PastTense: [Tag.Past, Tag.Participle],
  Participle: [Tag.Participle],
  PresentTense: [Tag.Present],
  Infinitive: [Tag.Infinitive, Tag.Present],
  Adjective: [Tag.Adjective],
  Comparative: [Tag.Adjective],
  Superlative: [Tag.Adjective],
  Demonym: [Tag.Adjective, Tag.Noun],
  Adverb: [Tag.Adverb],
  Plural: [Tag.PluralNoun],
  Singular: [Tag.Noun],
  Uncountable: [Tag.Noun],
  Noun: [Tag.Noun],
  Actor: [Tag.Noun],
  Unit: [Tag.Noun],
  Duration: [Tag.Noun],
  FemaleName: [Tag.ProperNoun],
  MaleName: [Tag.ProperNoun],
  FirstName: [Tag.ProperNoun],
  LastName: [Tag.ProperNoun],
  City: [Tag.ProperNoun],
  Country: [Tag.ProperNoun],
  Organization: [Tag.ProperNoun],
  ProperNoun: [Tag.ProperNoun],
};

/** What compromise says of words that are of two classes: "raid" is `Noun|Verb`. */
const compromisePairs: Readonly<Record<string, readonly Tag[]>> = {
  "Noun|Verb": [Tag.Noun, Tag.Infinitive, Tag.Present],
  "Plural|Verb": [Tag.PluralNoun, Tag.Present],
  "Adj|Noun": [Tag.Adjective, Tag.Noun],
  "Adj|Past": [Tag.Participle, Tag.Past, Tag.Adjective],
  "Adj|Present": [Tag.Adjective, Tag.Infinitive, Tag.Present],
  "Adj|Gerund": [Tag.Gerund, Tag.Adjective],
  "Noun|Gerund": [Tag.Gerund, Tag.Noun],
  "Actor|Verb": [Tag.Noun, Tag.Infinitive, Tag.Present],
};

type Entries = Map<string, TagClass>;

function addTags(entries: Entries, word: string, tags: readonly Tag[]): void {
  for (const tag of tags) entries.set(word, also(entries.get(word) ?? 0, tag));
}

/** "Trump" is a name and "trump" a verb: the key is in lower case, and its written form with least capitals comes first. */
async function addBrill(entries: Entries): Promise<void> {
  const { brill } = (await import("brill")) as { brill: Record<string, string | readonly string[]> };
  const capitalized: [string, readonly Tag[]][] = [];
  for (const [word, written] of Object.entries(brill)) {
    const lower = word.toLowerCase();
    if (!isWord(lower)) continue;
    const tags = [written]
      .flat()
      .flatMap((names) => (names ?? "").split("|"))
      .flatMap((name) => pennTags[name] ?? []);
    if (word === lower) addTags(entries, lower, tags);
    else capitalized.push([lower, tags]);
  }
  for (const [word, tags] of capitalized) {
    const isNew = !entries.has(word) || isCapitalOnly(entries.get(word) ?? 0);
    // Tag.Other marks what no source writes in lower case.
    if (tags.length === 0) continue;
    addTags(entries, word, isNew ? [...tags, Tag.Other] : tags.filter((tag) => tag === Tag.ProperNoun));
  }
}

async function addCompromise(entries: Entries): Promise<void> {
  // The sources have no types for their model.
  const { default: compromise } = (await import("compromise")) as unknown as {
    default: {
      model(): { one: { lexicon: Record<string, string | string[]> }; two: { switches: Record<string, string> } };
    };
  };
  const model = compromise.model();
  for (const verb of phrasalVerbs.split(",")) entries.set(verb, tagClass(Tag.Particle));
  for (const [word, pair] of Object.entries(model.two.switches)) {
    if (isWord(word)) addTags(entries, word, compromisePairs[pair] ?? []);
  }
  const countries: string[] = [];
  for (const [word, written] of Object.entries(model.one.lexicon)) {
    if (written === "Country" && isWord(word)) countries.push(word);
    if (isPhrasalVerb(word, written)) entries.set(word, tagClass(Tag.Particle));
    if (!isWord(word)) continue;
    const names = [written].flat();
    // Brill has "Thai" and "French" as names first; before a noun they are adjectives.
    const known = entries.get(word) ?? 0;
    if (names[0] === "Demonym" && names.length === 1 && isCapitalOnly(known)) {
      entries.set(word, demonymClass);
    }
    // At a sentence's start "Turkey" and "China" are the countries.
    if (names[0] === "Country" && known !== 0) {
      entries.set(word, tagClass(Tag.ProperNoun, ...orderedTags(known).filter((tag) => tag !== Tag.ProperNoun)));
    }
    if (known !== 0) continue;
    const name = names.includes("Plural") ? "Plural" : names[0];
    const tags = compromiseTags[name] ?? [];
    const isName = tags[0] === Tag.ProperNoun || name === "Demonym";
    addTags(entries, word, isName ? [...tags, Tag.Other] : tags);
  }
  addDemonyms(entries, countries);
}

/** "Tanzanian" of "Tanzania", "Sudanese" of "Sudan": adjectives of place that the sources have as names, or not at all. */
function addDemonyms(entries: Entries, places: Iterable<string>): void {
  for (const place of places) {
    for (const demonym of [
      place.endsWith("a") ? `${place}n` : `${place}an`,
      `${place}ian`,
      `${place}ese`,
      `${place}i`,
    ]) {
      const known = entries.get(demonym);
      const isDerived = demonym === `${place}n` && place.length > 4;
      if (known === undefined ? isDerived : isCapitalOnly(known)) entries.set(demonym, demonymClass);
    }
  }
}

const demonymClass = tagClass(Tag.Adjective, Tag.ProperNoun, Tag.Noun, Tag.Other);

/** "shut down": the base form of a verb and its particle. */
function isPhrasalVerb(word: string, written: string | string[]): boolean {
  return /^[a-z]+ [a-z]+$/.test(word) && written.includes("PhrasalVerb") && written.includes("Infinitive");
}

/**
 * Drops verb tags that the sources' errors or archaic uses gave: "dead" as a participle, "said" as a base
 * form. Pasts and participles end in "-ed" or stand in the table of irregular verbs.
 */
function dropOddVerbs(entries: Entries): void {
  for (const [word, tags] of entries) {
    const base = irregularVerbs.get(word);
    let kept = tags;
    if (base === undefined && !word.endsWith("ed")) kept = without(kept, [Tag.Past, Tag.Participle]);
    if (base !== undefined && !irregularBases.has(word)) kept = without(kept, [Tag.Infinitive]);
    // "needs" is no base form where "need" is one.
    if (word.endsWith("s") && allows(entries.get(word.slice(0, -1)) ?? 0, Tag.Infinitive))
      kept = without(kept, [Tag.Infinitive]);
    if (purePasts.has(word)) kept = without(kept, [Tag.Participle]);
    if (pureParticiples.has(word)) kept = without(kept, [Tag.Past]);
    entries.set(word, kept);
  }
}

const irregularBases = new Set(irregularVerbs.values());

/** The class without some tags; as it was where no other tag is left. */
function without(tags: TagClass, dropped: readonly Tag[]): TagClass {
  const kept = orderedTags(tags).filter((tag) => !dropped.includes(tag));
  return kept.length === 0 ? tags : tagClass(...kept);
}

/** The tags of a class, the likeliest first. */
function orderedTags(tags: TagClass): readonly Tag[] {
  const others = Object.values(Tag).filter((tag) => tag !== likeliest(tags) && allows(tags, tag));
  return [likeliest(tags), ...others];
}

/** A verb's base form is its present too, and a regular past its participle. */
function completeVerbs(entries: Entries): void {
  for (const [word, tags] of entries) {
    if (allows(tags, Tag.Infinitive)) addTags(entries, word, [Tag.Present]);
    if (word.endsWith("ed")) {
      if (allows(tags, Tag.Past)) addTags(entries, word, [Tag.Participle]);
      if (allows(tags, Tag.Participle)) addTags(entries, word, [Tag.Past]);
    }
    if (allows(tags, Tag.Present) && !allows(tags, Tag.Infinitive) && !word.endsWith("s"))
      addTags(entries, word, [Tag.Infinitive]);
  }
}

/** A word as the tokenizer makes it: letters, with apostrophes or the full stops of an initialism. */
function isWord(word: string): boolean {
  return isPackable(word) && /^\p{L}+(?:'\p{L}+)*$|^(?:\p{L}\.)+$/u.test(word);
}

function isUpToDate(output: string): boolean {
  if (!existsSync(output)) return false;
  const require = createRequire(import.meta.url);
  const self = fileURLToPath(import.meta.url);
  const text = join(dirname(dirname(self)), "extractors", "text");
  const own = ["tag", "lexicon-file", "irregulars"].map((name) => join(text, name + extname(self)));
  const inputs = [self, ...own, require.resolve("brill"), require.resolve("compromise")];
  const made = statSync(output).mtimeMs;
  return inputs.every((input) => statSync(input).mtimeMs < made);
}

const output = compiledSeedPath("lexicon.bin");
if (!isUpToDate(output)) {
  const entries: Entries = new Map();
  await addBrill(entries);
  await addCompromise(entries);
  dropOddVerbs(entries);
  completeVerbs(entries);
  for (const [word, tags] of entries) if (tags === 0) entries.delete(word);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, packLexicon(entries));
}
