/** Numbers that name a thing, rank it or bound it: "the 737 Max", "911 calls", "Troop 174", "younger than 13", "the top five". */
import { Tag } from "../../text/index.ts";
import { isMoneyUnit } from "../relations/scene.ts";
import { type Candidate, words } from "./candidate.ts";

/** The numbers that people call in distress. */
const EMERGENCY = new Set(["911", "999", "112", "000"]);
const CALLS = words("call calls dispatcher dispatchers center centre operator operators");
/** Age and height are compared with such words, not counts. */
const OLDER = words("younger older taller shorter");
const TIMES = words(
  "day night morning afternoon evening weekend week time moment monday tuesday wednesday thursday friday saturday sunday",
);
const JOINING = words("on under in for");
const BODIES = words("council board court commission panel committee parliament senate assembly cabinet jury bloc");
const RELATIVES = words("that which with");
const HARMING = words("kill injure arrest abduct deport rescue");
const isHarm = ({ participation }: Candidate) => HARMING.has(participation.trigger.sense.mode ?? "");
const DETERMINERS = words("the its their his her this that our my a an");

export function namesThing(candidate: Candidate): boolean {
  const { scene, noun, quantity, first, last } = candidate;
  const { tokens } = scene.reading;
  const before = first > 0 ? tokens.lower[first - 1] : "";
  const after = last < tokens.count ? tokens.lower[last] : "";
  if (EMERGENCY.has(quantity.text) && CALLS.has(after)) return true;
  // "the number one threat"
  if (before === "number") return true;
  if (OLDER.has(tokens.lower[first]) || isAgeRange(candidate)) return true;
  if (before === "top" || (before === "than" && first > 1 && OLDER.has(tokens.lower[first - 2]))) return true;
  const unit = quantity.unit ?? "";
  if (tokens.lower[first] === "one" && TIMES.has(unit.slice(unit.lastIndexOf(" ") + 1))) return true;
  // "a 40 Under 40", "a two-on-one"
  if (after === "under" || (after === "-" && last + 1 < tokens.count && JOINING.has(tokens.lower[last + 1])))
    return true;
  // "the nine-member council": how large it is.
  if (after === "-" && tokens.lower[last + 1] === "member" && BODIES.has(tokens.lower[noun.head])) return true;
  // "777x jets"
  if (/^\d{3}x$/i.test(quantity.text)) return true;
  // "found one that fits": one of a kind, as a pronoun.
  if (tokens.lower[first] === "one" && noun.last - noun.first === 1 && RELATIVES.has(after)) return !isHarm(candidate);
  return isModel(candidate) || isNumberOf(candidate) || isAttribute(candidate);
}

/** "a 40 passenger van", "a 2004 Honda Civic": behind "a" a number of a singular noun says what kind it is. */
function isAttribute({ scene, noun, quantity, first, last }: Candidate): boolean {
  const { tokens, tags } = scene.reading;
  const tag = tags[noun.head];
  return (
    quantity.value !== null &&
    quantity.value > 1 &&
    !isMoneyUnit(quantity) &&
    first > noun.first &&
    last < noun.head &&
    ARTICLES.has(tokens.lower[noun.first]) &&
    tokens.lower[last] !== "-" &&
    (tag === Tag.Noun ||
      (tag === Tag.ProperNoun && !tokens.lower[noun.head].endsWith("s")) ||
      /^(19|20)\d\d$/.test(quantity.text)) &&
    !COUNTED_AS_THEY_ARE.has(tokens.lower[noun.head])
  );
}
const ARTICLES = words("a an");
/** Nouns whose plural looks like the singular: "an additional 50 police", "a record 12 aircraft". */
const COUNTED_AS_THEY_ARE = words(
  "police aircraft spacecraft hovercraft people staff crew personnel cattle sheep deer fish salmon trout series species offspring troops youth infantry cavalry military clergy head",
);

/** "its 737 Max jet", "the 500 Abarth": after a determiner a number of a singular noun names it. */
function isModel({ scene, noun, quantity, first, last }: Candidate): boolean {
  const { tokens, tags } = scene.reading;
  return (
    quantity.value !== null &&
    quantity.value > 1 &&
    !isMoneyUnit(quantity) &&
    first > noun.first &&
    DETERMINERS.has(tokens.lower[noun.first]) &&
    /^\d{3,4}$/.test(quantity.text) &&
    last < noun.head &&
    tags[last] === Tag.ProperNoun &&
    tags[noun.head] === Tag.Noun
  );
}

/** "Pack 198 and Troop 174": a bare number that ends its phrase after a noun. */
function isNumberOf({ scene, noun, quantity, first, last }: Candidate): boolean {
  if (last !== noun.last || first === noun.first || quantity.unitText !== null) return false;
  const before = scene.reading.tags[first - 1];
  return before === Tag.ProperNoun || before === Tag.Noun;
}

/** "children between 11 and 15", "boys of 8 to 12": the people before have the age. */
function isAgeRange({ scene, noun, quantity, first }: Candidate): boolean {
  const { tags, tokens } = scene.reading;
  const at = tokens.lower[first] === "between" || noun.preposition === first - 1 ? first - 1 : first;
  const before = tokens.lower[first] === "between" ? at : at - 1;
  return (
    quantity.unitText === null &&
    quantity.low !== null &&
    quantity.high !== null &&
    quantity.high < 100 &&
    before >= 0 &&
    (tokens.lower[first] === "between" || tokens.lower[first - 1] === "between") &&
    tags[before] === Tag.PluralNoun
  );
}
