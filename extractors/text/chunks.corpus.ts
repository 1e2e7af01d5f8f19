/** A sentence with its noun phrases in brackets, each head marked by `*` before it. */
export const nounPhraseCorpus: readonly string[] = [
  "[Some 700 law enforcement *officers] raided [a major scam *compound] in [Battambang *Province].",
  "[The *suspects] were taken to [*Bangkok] by [*police] [*who] fired.",
  "[More than 2,000 *people] and [at least 20 *soldiers] died.",
  "[The country's London-based *embassy] was shut [last *week].",
  "[*Police] shut down [suspected scam *sites].",
  "[A 20-year-old *man] lost [his $5 million *house].",
  "[*They] killed [*20] and injured [*dozens] of [*villagers].",
  "[*Nine] died [*Tuesday] near [St. *Louis].",
  "[*Police] searched [the rebels' *camp].",
  "[*Troops] held [nine wounded *rebels] [*Monday].",
  "[Gen. *Lee] met [his Thai *counterpart].",
  "[A three-hour *shootout] [*Thursday] took [*place] [*May 3] near [*town].",
  "[*Buyers] of [stolen *property] wanted [up to $*5].",
  "[Six opposition political *parties] met in [the past 24 *hours].",
  "[*Firefighters] agreed to [a 2-percent pay *cut].",
  "[Detachment *No. 4] left at [16:*30].",
  "[*They] ran [six long-haul *routes], according to [state *television].",
];

/** A sentence with its verb groups in brackets, each main verb marked by `*`, and what the groups are, in order. */
export const verbGroupCorpus: readonly (readonly [string, string])[] = [
  ["Police [*raided] a camp, [*arresting] nine.", "finite past; gerund"],
  ["Nine men [were *arrested].", "finite past passive"],
  ["Nine men [have been *arrested].", "finite present passive perfect"],
  ["Men [*arrested] in the raid [were *freed].", "participle passive; finite past passive"],
  ["The army [will *attack] if it [does not *retreat].", "finite future modal:will; finite present negated"],
  ["He [may not have *known].", "finite present perfect negated modal:may"],
  ["They [are *planning] [to *shut down] the plant.", "finite present progressive; infinitive"],
  ["The site [had also been *shut down].", "finite past passive perfect"],
  ["The London-based firm [did n't *pay].", "finite past negated"],
  ["He [*said] he [could be *killed].", "finite past; finite present passive modal:could"],
  ["He [got *shot].", "finite past passive"],
  ["She [has *fled].", "finite present perfect"],
  ["The reports, which [*came] late, [*say] so.", "finite past; finite present"],
  ["The army [*left] but [*said] it [was *wounded].", "finite past; finite past; finite past passive"],
];
