/** English inflection: a lemma to the forms in which news writes it, and a noun back to its singular. */

/** Past and past participle of the verbs that do not take "-ed". */
const IRREGULAR_VERBS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `arise arose arisen;beat beat beaten;become became become;begin began begun;behead beheaded beheaded;bend bent bent;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;breed bred bred;bring brought brought;build built built;burn burned burned burnt;burst burst burst;buy bought bought;cast cast cast;catch caught caught;choose chose chosen;come came come;cost cost cost;cut cut cut;deal dealt dealt;dig dug dug;do did done;draw drew drawn;drive drove driven;drink drank drunk;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fling flung flung;fly flew flown;forbid forbade forbidden;forgive forgave forgiven;forgo forwent forgone;foresee foresaw foreseen;freeze froze frozen;get got gotten got;give gave given;go went gone;grow grew grown;hang hung hanged hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;kneel knelt knelt;know knew known;lay laid laid;lead led led;leap leapt leaped;leave left left;lend lent lent;let let let;lie lay lain;light lit lit lighted;lose lost lost;make made made;mean meant meant;meet met met;mow mowed mown;overrun overran overrun;oversee oversaw overseen;overthrow overthrew overthrown;overturn overturned overturned;pay paid paid;plead pleaded pleaded pled;put put put;quit quit quit;rebuild rebuilt rebuilt;repay repaid repaid;retake retook retaken;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shoot shot shot;show showed shown;shrink shrank shrunk;shut shut shut;sink sank sunk;sit sat sat;slay slew slain;sleep slept slept;slide slid slid;speak spoke spoken;spend spent spent;spill spilled spilt;spread spread spread;stand stood stood;steal stole stolen;stick stuck stuck;sting stung stung;strike struck struck stricken;swear swore sworn;sweep swept swept;swim swam swum;take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;undergo underwent undergone;undertake undertook undertaken;uphold upheld upheld;wear wore worn;win won won;wind wound wound;withdraw withdrew withdrawn;withhold withheld withheld;write wrote written`
    .split(";")
    .map((line) => line.split(" "))
    .map(([lemma, ...forms]) => [lemma, forms]),
);

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  people: "person",
  children: "child",
  schoolchildren: "schoolchild",
  men: "man",
  women: "woman",
  lives: "life",
  wives: "wife",
  thieves: "thief",
  knives: "knife",
  wolves: "wolf",
  leaves: "leaf",
  shelves: "shelf",
  halves: "half",
  loaves: "loaf",
  calves: "calf",
  feet: "foot",
  teeth: "tooth",
  geese: "goose",
  mice: "mouse",
  oxen: "ox",
  crises: "crisis",
  hypotheses: "hypothesis",
  media: "medium",
  criteria: "criterion",
};

const VOWELS = "aeiou";
/** Verbs of more than one syllable that double their last letter all the same: stress falls on the end. */
const DOUBLING = new Set(
  "commit permit submit admit refer infer defer prefer confer transfer deter occur incur recur concur expel repel compel propel rebel patrol control handcuff kidnap equip abet regret acquit traffic gut".split(
    " ",
  ),
);

/** All forms of a verb: itself, "-s", past, participle, "-ing". */
export function verbForms(lemma: string): string[] {
  if (lemma === "be") return ["be", "is", "are", "was", "were", "been", "being", "am"];
  const irregular = IRREGULAR_VERBS[lemma];
  const forms = [lemma, withS(lemma), gerundOf(lemma)];
  forms.push(...(irregular ?? [pastOf(lemma)]));
  if (lemma.endsWith("l") && !irregular) forms.push(`${lemma}led`, `${lemma}ling`);
  return [...new Set(forms)];
}

/** A noun and its plural. */
export function nounForms(lemma: string): string[] {
  if (lemma.endsWith("man")) return [lemma, `${lemma.slice(0, -2)}en`];
  return [lemma, withS(lemma)];
}

/** The singular of a noun in lower case: `villagers` → `villager`, `people` → `person`. */
export function singular(noun: string): string {
  const irregular = IRREGULAR_PLURALS[noun];
  if (irregular !== undefined) return irregular;
  if (noun.endsWith("men") && noun.length > 4) return `${noun.slice(0, -2)}an`;
  if (!noun.endsWith("s") || noun.endsWith("ss") || noun.endsWith("us") || noun.endsWith("is") || noun.length < 4)
    return noun;
  if (noun.endsWith("ies") && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  if (/(?:[^aeiou]o)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

function withS(lemma: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(lemma)) return `${lemma}es`;
  if (endsInConsonantAndY(lemma)) return `${lemma.slice(0, -1)}ies`;
  if (/[^aeiou]o$/.test(lemma)) return `${lemma}es`;
  return `${lemma}s`;
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
  if (
    !/[^aeiou][aeiou][^aeiouwxy]$/.test(lemma) &&
    !/^qu[aeiou][^aeiouwxy]$/.test(lemma) &&
    !/^[aeiou][^aeiouwxy]$/.test(lemma)
  )
    return false;
  return (lemma.match(/[aeiouy]+/g) ?? []).length === 1;
}
