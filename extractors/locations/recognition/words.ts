/** The word lists of recognition: closed classes of English and of newswriting, in lower case. */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Lower-case words within a name: "Rio de Janeiro", "Stoke on Trent", "Prince George's County". */
export const CONNECTORS = set(
  "of the and au ul ibn op ter ten aan by ye de del della di da do dos das du des la le les las los el al ad as es ash an ar az upon on in under by am im an der den die von bei zum ob sur sous en aux lez y e i na nad pod van 's s",
);

/** Before a person's name. A full stop may follow. */
export const TITLES = set(`
  mr mrs ms miss dr prof professor sen senator rep representative gov governor lt sgt sergeant cpl capt captain col colonel
  maj gen adm admiral cmdr commander officer detective det inspector sheriff deputy chief judge justice magistrate
  mayor councilman councilwoman councilmember councillor alderman commissioner superintendent supt principal coach
  president vice-president premier chancellor minister secretary ambassador congressman congresswoman
  assemblyman assemblywoman lawmaker attorney atty prosecutor solicitor rev reverend pastor father sister brother bishop
  archbishop cardinal pope rabbi imam sheikh ayatollah mullah sir dame lord lady king queen prince princess emperor
  spokesman spokeswoman spokesperson director manager trooper pvt private spc specialist firefighter paramedic
  const constable chairman chairwoman chairperson ceo hon dean provost curator quarterback pitcher catcher guard forward midfielder striker
  goalkeeper linebacker receiver cornerback senior junior sophomore freshman actor actress singer author poet writer
  reporter columnist editor photographer analyst economist trustee treasurer clerk auditor coroner assessor
`);

/** Titles that also begin names of places or stand within names of bodies, so that they prove less. */
export const WEAK_TITLES = set(
  "senior junior sophomore freshman guard forward private brother father sister general king queen prince princess lord lady sir director minister secretary attorney president chief officer deputy justice",
);

/** Bodies, buildings and works that take a place's name before them: the name keeps its place. */
export const INSTITUTIONS = set(`
  police fire sheriff department county city town township village school schools
  medical clinic library museum theatre theater center centre airport station court courthouse
  council commission committee board chamber district authority government ministry embassy parliament senate house
  assembly legislature public high elementary middle community regional municipal state national international memorial
  area metropolitan metro downtown bureau agency office
  post-office jail prison penitentiary fair festival marathon symphony zoo
  convention mall plaza resident residents native man woman couple teen teenager boy girl family officials mayor
`);

/** Places of learning, healing and prayer: they bear the names of persons and saints as often as of towns. */
export const FOUNDATIONS = set(
  "university college academy elementary institute hospital church cathedral temple chapel hall house mill farm farms team foundation club center centre",
);

/** Makers whose names are towns. */
export const MAKERS = set(
  "toyota honda dodge ford nissan mazda suzuki hyundai kia chevrolet lincoln cadillac siemens nokia bosch",
);

/** Names that are no place though villages bear them. */
export const NO_PLACES: ReadonlySet<string> = new Set([
  ..."christmas olympic olympics christian swat god mars pluto venus jesus allah bible internet labor labour congress senate".split(
    " ",
  ),
  "white house",
  "santa claus",
  "el nino",
  "la nina",
]);

/** After a name: it is a company. */
export const COMPANY = set(
  "inc incorporated corp corporation ltd limited llc plc co company bancorp holdings motors industries enterprises partners associates brothers bros sons securities pharmaceuticals technologies realty",
);

/** After a name: it is a street or a road. */
export const STREETS = set(
  "street st avenue ave road rd boulevard blvd lane ln drive dr court ct highway hwy pike parkway pkwy way circle terrace turnpike expressway freeway bypass",
);

/** After a name: water. */
export const WATERS = set(
  "river creek lake bay sea ocean gulf strait channel canal reservoir brook stream falls pond bayou",
);
export const HEIGHTS = set("mountain mountains hills hill peak range valley canyon ridge desert forest plateau plains");

/** Before a name that tells where something is. */
export const PLACE_PREPOSITIONS = set(
  "in at near from to outside around across throughout toward towards within inside into via off",
);

/** Directions before a name: "northern Iraq", "downtown Columbus". */
export const DIRECTIONS = set(
  "n.e. n.w. s.e. s.w. north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower downtown mainland rural uptown midtown inner greater nearby neighboring neighbouring",
);

/** What a feature word asks for. */
export const ASKED = new Map<string, "country" | "division" | "county" | "town">([
  ["country", "country"],
  ["nation", "country"],
  ["republic", "country"],
  ["kingdom", "country"],
  ["province", "division"],
  ["state", "division"],
  ["region", "division"],
  ["governorate", "division"],
  ["oblast", "division"],
  ["prefecture", "division"],
  ["krai", "division"],
  ["okrug", "division"],
  ["voivodeship", "division"],
  ["canton", "division"],
  ["emirate", "division"],
  ["raion", "county"],
  ["regency", "county"],
  ["territory", "division"],
  ["states", "division"],
  ["provinces", "division"],
  ["regions", "division"],
  ["counties", "county"],
  ["districts", "county"],
  ["parishes", "county"],
  ["cities", "town"],
  ["towns", "town"],
  ["villages", "town"],
  ["county", "county"],
  ["district", "county"],
  ["parish", "county"],
  ["city", "town"],
  ["town", "town"],
  ["village", "town"],
  ["capital", "town"],
  ["township", "town"],
  ["suburb", "town"],
  ["municipality", "town"],
  ["port", "town"],
  ["borough", "town"],
]);

/** Generic words that belong to a division's name when they are written with a capital. */
export const DIVISION_WORDS = set(
  "province governorate oblast krai okrug prefecture region county parish township voivodeship canton emirate regency raion district municipality",
);

/** Verbs of which a person is the subject: "Washington said the thief ran". A government says things too. */
export const SPEECH = set(
  "said says told tells added adds recalled recalls explained explains joked laughed smiled noted notes thinks thought believes knows wrote writes",
);

/** Months and days are also villages. */
export const CALENDAR = set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday",
);
