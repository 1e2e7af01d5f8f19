/**
 * The closed classes: words whose few tags are a matter of grammar, likeliest first. They overrule the
 * compiled lexicon. Where a class is ambiguous, the rules of `context.ts` decide.
 */
import { closed, Tag, type TagClass, tagClass } from "./tag.ts";

const table: readonly (readonly [readonly Tag[], string])[] = [
  [[Tag.Determiner], "the a an every each either neither no another any some both all such whatever whichever half"],
  [[Tag.Determiner, Tag.Pronoun], "this these those"],
  [[Tag.Conjunction, Tag.Determiner, Tag.Pronoun], "that"],
  [[Tag.Pronoun, Tag.Determiner], "which what"],
  [
    [Tag.Pronoun],
    "i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves who whom whoever someone somebody something anyone anybody anything everyone everybody everything nobody nothing none oneself yours hers ours theirs",
  ],
  [[Tag.Possessive], "my your his its our their whose"],
  [[Tag.Possessive, Tag.Pronoun], "her"],
  [
    [Tag.Preposition],
    "of in at by for from with without into onto upon during against among amongst amid amidst between toward towards via per despite unlike until till throughout within beneath beside besides beyond concerning regarding except versus vs across along alongside around about above below under underneath behind inside outside near through over past after before since as like than off on up down out",
  ],
  [[Tag.To, Tag.Preposition], "to"],
  [
    [Tag.Conjunction],
    "and or but nor & if because although though while whereas unless whether when where why how whenever wherever lest so yet",
  ],
  [[Tag.Modal], "will would can could may might must shall should 'll 'd ca wo ought cannot"],
  [[Tag.Present, Tag.Infinitive], "do have say"],
  [[Tag.Present], "says am is are 'm 're 've has does ain ai"],
  [[Tag.Infinitive], "be"],
  [[Tag.Past], "was were did"],
  [[Tag.Past, Tag.Participle], "had"],
  [[Tag.Participle], "been done gone seen taken given"],
  [[Tag.Gerund], "being having doing"],
  [[Tag.Possessive, Tag.Present], "'s"],
  [[Tag.Possessive], "'"],
  [
    [Tag.Adverb],
    "not n't never also very too just only even still already always often sometimes again then now here there soon later ago almost nearly quite rather perhaps maybe instead together elsewhere however therefore thus meanwhile moreover furthermore nevertheless indeed else ever once twice away back apart aside forward abroad ahead aboard afterward afterwards today tonight tomorrow yesterday everywhere anywhere somewhere nowhere",
  ],
  [
    [Tag.Adjective],
    "own same other many few several various certain due able former last next first second third fourth fifth sixth seventh eighth ninth tenth dead missing neighboring neighbouring ongoing",
  ],
  [[Tag.Adjective, Tag.Adverb], "more less most least much enough further far"],
  [[Tag.Adverb, Tag.Adjective], "earlier well early long longer mostly hard straight"],
  [[Tag.Noun, Tag.Adverb], "today tonight tomorrow yesterday home"],
  [
    [Tag.Number],
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion",
  ],
  [
    [Tag.PluralNoun],
    "dozens scores hundreds thousands millions billions trillions tens others people police men women children media",
  ],
  [[Tag.Noun], "dozen a.m. p.m. percent"],
  [
    [Tag.ProperNoun],
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december mon tue tues wed thu thurs fri jan feb apr jun jul aug sep sept oct nov dec mr mrs ms dr gen lt col maj capt cmdr sgt cpl pvt sen rep gov rev prof st mt ft",
  ],
  [[Tag.ProperNoun, Tag.Noun, Tag.Infinitive], "march"],
  [[Tag.Modal, Tag.ProperNoun], "may"],
  [[Tag.ProperNoun, Tag.Present, Tag.Past], "sat"],
  [[Tag.ProperNoun, Tag.Noun], "sun mar"],
  [[Tag.Past, Tag.Participle], "said told"],
  [[Tag.Pronoun, Tag.Adverb], "there"],
  [[Tag.Preposition, Tag.Adjective, Tag.Noun], "past"],
  [[Tag.Preposition], "according including excluding"],
  [[Tag.Noun, Tag.Infinitive], "mine"],
  [[Tag.Noun, Tag.Adjective, Tag.Infinitive, Tag.Present], "suspect"],
];

/** Later lines of the table overrule earlier ones. */
export const closedClasses: ReadonlyMap<string, TagClass> = new Map(
  table.flatMap(([tags, words]) => words.split(" ").map((word) => [word, closed(tagClass(...tags))] as const)),
);
