/** What kinds of thing a noun can name, as far as the frames of triggers ask: person, police, money, vehicle … */
import { readFileSync } from "node:fs";
import { seedPath } from "../seeds.ts";
import { type Reading, singular, Tag } from "../text/index.ts";
import type { NounPhrase } from "./grammar/units.ts";

/** The classes of each noun, in the singular. */
type ClassTable = ReadonlyMap<string, ReadonlySet<string>>;

let table: ClassTable | undefined;

/** Classes that a name may belong to: nothing tells whether "the FMLN" or "Smith" is armed. */
const ORGANIZED = new Set("rescuer police armed troops official captive suspect worker diplomat".split(" "));

/** Nouns that are of the kind of the noun before them: "mediation efforts", "aid shipments". */
const CARRIERS = new Set(
  "effort shipment program programme project package plan measure payment delivery link service supply".split(" "),
);

/** Whether the phrase's noun is of the class; null where nothing tells. */
export function isOfClass(reading: Reading, noun: NounPhrase, name: string): boolean | null {
  const { tokens, tags } = reading;
  const tag = tags[noun.head];
  const word = tokens.lower[noun.head];
  if (holdsCurrency(reading, noun)) return name === "money" || name === "thing";
  // "3,000 pounds of food" are a weight.
  if (name === "money" && WEIGHTS.has(word) && tokens.lower[noun.head + 1] === "of") return false;
  if (tag === Tag.Pronoun) return name === "person" ? !IMPERSONAL.has(word) : null;
  const classes = classesOf(word);
  if (classes?.has(name) === true) return true;
  if (tag === Tag.ProperNoun && (ORGANIZED.has(name) || name === "person" || name === "place")) return null;
  if (name === "person" && classes === undefined && looksLikePerson(singular(word))) return true;
  // "The two were declared winners": people told of before.
  if (tag === Tag.Number && noun.head > noun.first && POINTING.has(tokens.lower[noun.first]))
    return name === "person" ? true : ORGANIZED.has(name) ? null : false;
  if (tag === Tag.Number || tag === Tag.Determiner || VAGUE.has(word)) return name === "place" ? false : null;
  if (noun.head === noun.first) return false;
  // The modifier may tell what the head does not: "police patrol", "army helicopters", "aid shipment".
  const carried = ORGANIZED.has(name) || CARRIERS.has(singular(word));
  return carried && classesOf(tokens.lower[noun.head - 1])?.has(name) === true;
}

/** Whether a noun by itself, in the singular, is known to name something else than people. */
export function isThing(noun: string): boolean {
  return classesOf(noun)?.has("person") === false;
}

/** Whether a noun by itself, in the singular, names people. */
export function isPerson(noun: string): boolean {
  return classesOf(noun)?.has("person") ?? looksLikePerson(noun);
}

const WEIGHTS = new Set(["pound", "pounds"]);

const POINTING = new Set(["the", "these", "those"]);

/** "Thousands lined the route": number words, of whom or what nothing tells. */
const VAGUE = new Set(["dozens", "scores", "hundreds", "thousands", "millions", "several", "many", "others"]);

const IMPERSONAL = new Set(["it", "which", "that"]);

function classesOf(word: string): ReadonlySet<string> | undefined {
  table ??= readTable();
  return table.get(singular(word)) ?? table.get(word);
}

function holdsCurrency({ tags, tokens }: Reading, noun: NounPhrase): boolean {
  for (let at = noun.first; at < noun.last; at++) {
    if (tags[at] === Tag.Symbol && tokens.lower[at] !== "%" && tokens.lower[at] !== "&") return true;
  }
  return false;
}

// ---- people ----

/** Nouns that only look like people: "-er" and "-or" name things too. */
const THINGS = new Set(
  "spree lee toffee number order letter paper water power weather factor sector error river computer motor matter center quarter dollar tower border career tractor trailer corner chapter winter summer disorder murder cancer computer container trigger disaster measure fever paper timber rubber silver copper shelter chamber danger anger finger shoulder weather shower flower powder ladder boulder newspaper counter helicopter chopper cruiser cluster register barrier carrier floor door color colour humor humour harbor harbour behavior labor labour favor favour honor tenor terror horror mirror minor major interior exterior corridor tumor rumor vapor vigor monitor reactor generator elevator transformer restaurant plant grant warrant covenant elephant pollutant coffee tree fee degree knee committee guarantee jubilee decree toffee list mist fist twist waist wrist checklist cheese tanker trawler bunker locker freezer drawer charter burger hammer pepper butter sweater slipper zipper pager laser cracker tumbler roller boiler burner blender mixer dumpster skyscraper bumper blister cancer ulcer liver spider tiger panther otter beaver lobster oyster badger hamster rooster freighter icebreaker thruster propeller pillar cellar cigar sticker folder binder browser adapter sensor tractor detector refrigerator incinerator escalator calculator radiator indicator simulator ventilator respirator vector sector trawler ticker marker beeper sewer server router printer scanner meter thermometer kilometer kilometre litre liter layer cover member-state crater theater theatre encounter discover transfer offer tender render gender wonder thunder hunger hanger poster roster booster cooler filter lumber auger digger grinder sander trimmer screwdriver mower blower tiller chipper dryer washer toaster heater charger speaker heifer steer spur cucumber december november october september frontier premier-league".split(
    " ",
  ),
);
const PERSON_ENDINGS = ["er", "or", "ist", "ian", "man", "woman", "ee", "ant", "ese"];

function looksLikePerson(word: string): boolean {
  if (word.length < 5 || THINGS.has(word)) return false;
  for (const ending of PERSON_ENDINGS) if (word.endsWith(ending)) return true;
  return false;
}

// ---- the table ----

function readTable(): ClassTable {
  const classes = new Map<string, Set<string>>();
  const lines = readFileSync(seedPath("noun-classes.tsv"), "utf8").split("\n");
  for (let at = 1; at < lines.length; at++) {
    if (lines[at] === "") continue;
    const [name, nouns] = lines[at].split("\t");
    for (const noun of nouns.split(" ")) {
      const known = classes.get(noun);
      if (known === undefined) classes.set(noun, new Set([name]));
      else known.add(name);
    }
  }
  return classes;
}
