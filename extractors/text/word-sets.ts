/** Small sets of words that the rules of grammar name. */
const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const be = set("am is are was were be been being 'm 're");
export const have = set("have has had having 've");
export const get = set("get gets got getting gotten");
const doing = set("do does did don doesn didn");

export { doing as do };

/** Nouns in the plural that are verbs before "to" and a verb. */
export const intending = set(
  "plans hopes aims intends seeks promises pledges vows needs claims attempts demands offers",
);

/** Finite in any place, whatever else the class allows. */
export const finite = set("am is are was were has have had does do did said says");

/** Verbs whose complement is a clause without "that": "said 20 people were". */
export const saying = set(
  "said says say told tells reported reports claimed claims believe believes believed think thinks thought announced announces confirmed confirms added adds warned warns estimated estimates alleged alleges stated states insisted insists argued argues acknowledged acknowledges admitted admits feared fears concluded concludes ruled recalled noted notes stressed stresses predicted predicts suggested suggests indicated indicates showed shows revealed reveals means knew knows hoped hopes",
);

export const relatives = set("who whom which whose that");
export const subordinators = set("when while where if although though as once unless until");
export const causatives = set("let lets make makes made making help helps helped helping");
export const subjectPronouns = set("i we he she they who");
export const objectPronouns = set("me him them us myself himself herself itself themselves ourselves");
/** Objects, and what a participle rather than a verb follows: "those hurt", "everyone involved". */
export const nonSubjectPronouns = set(
  "me him them us myself himself herself itself themselves ourselves those these everyone everybody anyone anybody someone somebody others none all some something anything everything nothing",
);
/** Determiners that a plural must follow. */
export const plurals = set("these those several many few various both dozens");
export const degrees = set("more less most least much enough");
export const cliticHosts = set("it that there what who here where how he she let");

/** Before a number or noun phrase: "arrested | about 20", "killed | at least 20". */
export const approximators = set(
  "about around nearly almost approximately roughly over more less fewer at-least some only",
);

export const quotes = set("\" ” '' ’ '");

/** Words that follow a verb as particles. */
export const particles = set(
  "up down out off over back away on in aside apart forward ahead along around through together",
);
/** Particles that before a noun are mostly prepositions. */
export const prepositionOrParticle = set("on in over along around through");
/** Particles that never govern a noun. */
export const neverPrepositions = set("back away aside apart forward ahead together");

/** Nouns that need no determiner after "to", though verbs too: "to work", "to date", "to power". */
export const bareNouns = set(
  "work power court fire water light date market home school war place office land safety mass record support",
);

/** Pasts of verbs that have no passive, so that they are no participles behind a noun: "the driver | died". */
export const intransitives = set(
  "died happened occurred appeared disappeared vanished arrived emerged erupted collapsed exploded detonated fled clashed remained existed seemed belonged consisted depended responded reacted marched rallied perished succumbed retreated resigned subsided lasted lived slept stayed waited worked talked spoke laughed cried prayed knelt stood sat lay listened looked departed travelled traveled voted prevailed persisted continued resumed converged gathered assembled descended plunged soared surged slipped tumbled dwindled worsened proliferated escalated failed succeeded dropped increased decreased climbed declined widened narrowed jumped expanded advanced rebounded participated cooperated collaborated intervened insisted replied complained apologized apologised",
);

export const days = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight",
);
export const timeOpeners = set("last next this that late early earlier every each");
export const periods = set(
  "week month year day night morning afternoon evening weekend summer autumn fall winter spring hour hours days weeks months years decade decades minutes time times",
);
export const timeClosers = set("ago later earlier before after");
/** Prepositions that open clauses too: "until the boy | comes". */
export const clauseOpeners = set("until before after since as than like because");
/** Verbs that another's "-ing" completes: "began shooting". */
export const aspects = set(
  "begin began begins begun start starts started stop stops stopped continue continues continued keep keeps kept resume resumes resumed avoid avoids avoided risk risked finish finished deny denies denied admit admits admitted",
);
/** Never verbs behind "to", whatever the lexicon says: "sentenced to prison". */
export const neverVerbs = set("prison police people growth death trial peace sea");

/** Pasts of verbs that always have an object, so that without one they are passive: "20 | arrested in Lima". */
export const transitives = set(
  "arrested detained killed injured wounded charged seized hospitalized jailed imprisoned convicted accused suspected acquitted indicted sentenced executed assassinated murdered slain beheaded tortured raped abducted kidnapped captured rescued freed deported expelled extradited evicted displaced evacuated dismissed sacked ousted deposed banned barred destroyed damaged demolished burglarized robbed looted raided bombed targeted ambushed stabbed trapped stranded infected diagnosed vaccinated discovered found identified named elected appointed nominated awarded fined suspended cancelled canceled postponed delayed imposed lifted blocked sealed confiscated impounded hijacked poisoned electrocuted crushed buried hurt held sought honored honoured recognized recognised treated caught interrogated summoned subpoenaed prosecuted pardoned listed linked related based located known involved caused allocated used made brought produced built published owned obtained committed conducted provided imposed funded issued",
);
export const conjunctions = set("as while when because if until");
/** Plurals that stand before another noun: "sales tax", "sports club". */
export const attributivePlurals = set(
  "sales sports arms weapons news savings securities communications earnings rights narcotics drugs explosives customs",
);
/** Words whose "to" is a preposition: "according to state television". */
export const toGovernors = set("according thanks owing prior response regard addition");
export const auxiliaries = set("do have");
/** Pasts that before an infinitive are active: "vowed to fight". */
export const controllers = set(
  "sought tried vowed threatened agreed refused failed wanted planned decided began continued managed attempted promised pledged hoped offered declined struggled opted pretended deserved proceeded",
);
/** Pasts that behind a noun are mostly nouns: "a pay cut". */
export const nounLikePasts = set("cut bid bet split cast shot broadcast forecast cost spread");
export const indefinites = set(
  "everyone everybody anyone anybody someone somebody nobody everything anything something nothing",
);
/** Quotes and question words behind a preposition: "on | “abuse”", "over | whether". */
export const phraseOpeners = set("“ `` ‘ whether if how what when where why which whom");
/** Pasts of saying that are active unless "to" follows: "officials | added". */
export const speaking = set("said added noted stressed insisted argued replied");
/** Pronouns that open a clause of their own: "NATO confirmed on Friday | it would". */
export const clauseSubjects = set("i you he she it we they there");
