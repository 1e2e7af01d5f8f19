/** What kinds of thing a noun can name, as far as the frames of triggers ask: person, police, money, vehicle … */
import { readFileSync } from "node:fs";
import { seedPath } from "../seeds.ts";
import { type Reading, singular, Tag } from "../text/index.ts";
import type { NounPhrase } from "./grammar/units.ts";

/** One bit for each class, in the order of the table. */
interface ClassTable {
  readonly bits: ReadonlyMap<string, number>;
  readonly nouns: ReadonlyMap<string, number>;
}

let table: ClassTable | undefined;

/** Nouns that only look like people: "-er" and "-or" name things too. */
const THINGS = new Set(
  "number order letter paper water power weather factor sector error river computer motor matter center quarter dollar tower border career tractor trailer corner chapter winter summer disorder murder cancer computer container trigger disaster measure fever paper timber rubber silver copper shelter chamber danger anger finger shoulder weather shower flower powder ladder boulder newspaper counter helicopter chopper cruiser cluster register barrier carrier floor door color colour humor humour harbor harbour behavior labor labour favor favour honor tenor terror horror mirror minor major interior exterior corridor tumor rumor vapor vigor monitor reactor generator elevator transformer server router printer scanner meter thermometer kilometer kilometre litre liter layer cover member-state crater theater theatre encounter discover transfer offer tender render gender wonder thunder hunger hanger poster roster booster cooler filter lumber cucumber december november october september frontier premier-league".split(
    " ",
  ),
);
const PERSON_ENDINGS = ["er", "or", "ist", "ian", "man", "woman", "ee", "ant", "ese"];

/** Whether the phrase's noun is of the class; null where nothing tells. */
export function isOfClass(reading: Reading, noun: NounPhrase, name: string): boolean | null {
  table ??= readTable();
  const bit = table.bits.get(name) ?? 0;
  const { tokens, tags } = reading;
  const word = tokens.lower[noun.head];
  const tag = tags[noun.head];
  if (name === "money" && holdsCurrency(reading, noun)) return true;
  if (tag === Tag.Pronoun) return name === "person" ? word !== "it" && word !== "which" && word !== "that" : null;
  const bits =
    bitsOf(table, word) |
    (CARRIERS.has(singular(word)) && noun.head > noun.first ? bitsOf(table, tokens.lower[noun.head - 1]) : 0);
  if ((bits & bit) !== 0) return true;
  if (name === "place" || name === "person") {
    if (tag === Tag.ProperNoun) return null;
    if (name === "person")
      return bits === 0 && looksLikePerson(singular(word))
        ? true
        : tag === Tag.Number || tag === Tag.Determiner
          ? null
          : false;
    return false;
  }
  if (tag === Tag.ProperNoun && ORGANIZED.has(name)) return null;
  if (tag === Tag.Number || tag === Tag.Determiner) return null;
  // The modifier may tell what the head does not: "police patrol", "army helicopters", "bank robbers".
  if (
    noun.head > noun.first &&
    ((table.nouns.get(tokens.lower[noun.head - 1]) ?? 0) & bit) !== 0 &&
    ORGANIZED.has(name)
  )
    return true;
  return false;
}

function bitsOf({ nouns }: ClassTable, word: string): number {
  return nouns.get(singular(word)) ?? nouns.get(word) ?? 0;
}

/** Nouns that are of the kind of the noun before them: "mediation efforts", "aid shipments". */
const CARRIERS = new Set([
  "effort",
  "shipment",
  "program",
  "programme",
  "project",
  "package",
  "plan",
  "measure",
  "payment",
  "delivery",
  "link",
  "service",
  "supply",
]);

function holdsCurrency({ tags, tokens }: Reading, noun: NounPhrase): boolean {
  for (let at = noun.first; at < noun.last; at++)
    if (tags[at] === Tag.Symbol && tokens.lower[at] !== "%" && tokens.lower[at] !== "&") return true;
  return false;
}

/** Classes that a name may belong to: nothing tells whether "the FMLN" or "Smith" is armed. */
const ORGANIZED = new Set([
  "rescuer",
  "police",
  "armed",
  "troops",
  "official",
  "captive",
  "suspect",
  "worker",
  "diplomat",
]);

function looksLikePerson(word: string): boolean {
  if (word.length < 5 || THINGS.has(word)) return false;
  for (const ending of PERSON_ENDINGS) if (word.endsWith(ending)) return true;
  return false;
}

function readTable(): ClassTable {
  const bits = new Map<string, number>();
  const nouns = new Map<string, number>();
  const lines = readFileSync(seedPath("noun-classes.tsv"), "utf8").split("\n");
  for (let at = 1; at < lines.length; at++) {
    if (lines[at] === "") continue;
    const [name, members] = lines[at].split("\t");
    const bit = 1 << bits.size;
    bits.set(name, bit);
    for (const member of members.split(" ")) nouns.set(member, (nouns.get(member) ?? 0) | bit);
  }
  return { bits, nouns };
}
