/** Sentences with the rows that each must give: "quantity unit TYPE mode", in the order of the text. */
export const rows: readonly (readonly [sentence: string, rows: readonly string[]])[] = [
  // objects
  ["Police arrested more than 40 protesters near the palace.", ["more than 40 protester COERCE arrest"]],
  [
    "Customs officers seized 90 kilograms of cocaine and three rifles.",
    ["90 kilogram COERCE seize", "three rifle COERCE seize"],
  ],
  ["The airline will lay off about 700 employees next year.", ["about 700 employee ECONOMY layoff"]],
  ["The court fined the company $2 million.", ["$2 million dollar COERCE fine"]],
  ["A regional bank bought 12 branches for $30 million.", ["12 branch ECONOMY buy", "$30 million dollar ECONOMY buy"]],
  ["The flood destroyed hundreds of homes.", ["hundreds home INCIDENT damage"]],
  ["Missing are three saws and two drills.", ["three saw CRIME steal", "two drill CRIME steal"]],
  ["Police raided several homes.", ["several home COERCE raid"]],
  ["The judge ordered her to repay $9,400.", ["$9,400 dollar COERCE fine"]],
  ["The club held nine concerts last year.", ["nine concert OTHER other"]],
  ["The lab got $300,000 in seed money.", ["$300,000 dollar AID provide"]],
  ["The crash involved four cars.", ["four car INCIDENT crash"]],
  ["Two joggers were hit by a van.", ["Two jogger INCIDENT crash"]],
  ["Burglars stole jewels worth $14,000.", ["$14,000 dollar CRIME steal"]],
  ["Volunteers collected 2,500 pounds of rice.", ["2,500 pound OTHER other"]],
  ["Police fired tear gas at 900 marchers.", ["900 marcher ASSAULT shoot"]],
  ["The academy will admit 350 cadets.", ["350 cadet OTHER other"]],
  ["A retired baker gave $40,000 to the library.", ["$40,000 dollar AID donate"]],
  // subjects
  ["Two brothers, John Reyes, 22, and Luis Reyes, 25, were jailed.", ["Two brother COERCE arrest"]],
  ["One dead, one seriously injured in a crash.", ["One person CASUALTY die", "one person CASUALTY injure"]],
  ["Two vying for the senate seat.", ["Two person POLITICS elect"]],
  ["The board voted 5-0 to sell the hall.", ["5 vote POLITICS vote", "0 vote POLITICS vote"]],
  ["He was charged with the two second-degree counts.", ["two count COERCE charge"]],
  ["The murder on Monday of three nuns shocked the town.", ["three nun ASSAULT kill"]],
  ["An officer saw three men acting suspiciously.", ["three man OTHER other"]],
  ["The three are accused of killing a farmer.", ["three person ASSAULT kill", "a farmer ASSAULT kill"]],
  [
    "Nine firemen responded to the scene, along with two medics.",
    ["Nine fireman AID provide", "two medic AID provide"],
  ],
  ["Three trustees are running for mayor.", ["Three trustee POLITICS elect"]],
  [
    "Operators answered 370,000 calls, up from 336,000 in 2007.",
    ["370,000 call OTHER other", "336,000 call OTHER other"],
  ],
  ["A team of nine experts will investigate the leak.", ["nine expert INVESTIGATE investigate"]],
  ["China executed 14 smugglers.", ["14 smuggler COERCE execute"]],
  ["Rebels executed 14 villagers.", ["14 villager ASSAULT kill"]],
  ["Diaz was one of three people police arrested on Friday.", ["three person COERCE arrest"]],
  ["Thousands lined the route.", ["Thousands person ECONOMY attend"]],
  ["Three men were found shot in a van.", ["Three man ASSAULT shoot"]],
  ["One boy drowned on Sunday.", ["One boy CASUALTY die"]],
  ["Some 30 firefighters responded to the blaze.", ["Some 30 firefighter AID provide"]],
  ["More than 90 residents attended the meeting.", ["More than 90 resident ECONOMY attend"]],
  [
    "Some 300 officers raided a farm, detaining at least 60 workers.",
    ["Some 300 officer COERCE raid", "at least 60 worker COERCE arrest"],
  ],
  ["Thousands of nurses went on strike on Monday.", ["Thousands nurse PROTEST strike"]],
  ["Two climbers died on the mountain on Sunday.", ["Two climber CASUALTY die"]],
  ["About 4,000 people fled the town.", ["About 4,000 person MOVEMENT displace"]],
  // shares and pronouns
  ["Another 40 riders were injured, seven of them badly.", ["40 rider CASUALTY injure", "seven rider CASUALTY injure"]],
  ["Three nurses are among the dead.", ["Three nurse CASUALTY die"]],
  ["Among the injured were five pupils.", ["five pupil CASUALTY injure"]],
  ["A nurse looked after the sailors. Six of them were hospitalized.", ["Six sailor HEALTH hospitalize"]],
  ["Some 80 farmers, most of them women, blocked a road.", ["Some 80 farmer PROTEST demonstrate"]],
  [
    "Two members of the crew and a pilot were killed in the crash.",
    ["Two member CASUALTY die", "a pilot CASUALTY die"],
  ],
  // reduced clauses
  ["A clerk who stole $30,000 from a bank was jailed on Monday.", ["$30,000 dollar CRIME steal"]],
  ["Soldiers shot dead all six gunmen.", ["six gunman ASSAULT kill"]],
  ["Damage was put at $5 million.", ["$5 million dollar INCIDENT damage"]],
  ["The storm drove about 900 people from their homes.", ["about 900 person MOVEMENT displace"]],
  // passives and participles
  ["Six miners were rescued after two days underground.", ["Six miner MOVEMENT rescue"]],
  ["Nine people killed in a ferry accident were buried on Friday.", ["Nine person CASUALTY die"]],
  ["The raid, in which five smugglers were captured, ended at dawn.", ["five smuggler COERCE arrest"]],
  ["Two guards were shot and wounded by gunmen.", ["Two guard ASSAULT injure"]],
  // states
  [
    "The quake left at least 90 people dead and more than 300 injured.",
    ["at least 90 person CASUALTY die", "more than 300 person CASUALTY injure"],
  ],
  ["Eleven hikers are missing in the hills.", ["Eleven hiker CASUALTY missing"]],
  ["The storm left 2,000 families homeless.", ["2,000 family MOVEMENT displace"]],
  // nouns of events
  ["The murder of two nuns shocked the town.", ["two nun ASSAULT kill"]],
  ["The deportation of 800 workers began on Tuesday.", ["800 worker COERCE deport"]],
  ["Police recorded three deaths on the roads.", ["three death CASUALTY die"]],
  ["The fire caused $3 million in damage.", ["$3 million dollar INCIDENT damage"]],
  ["She faces five counts of theft.", ["five count COERCE charge"]],
  // lists, totals and parts
  ["Four people, including two children, died in the crash.", ["Four person CASUALTY die", "two child CASUALTY die"]],
  ["The bomb killed six soldiers and a clerk.", ["six soldier ASSAULT kill", "a clerk ASSAULT kill"]],
  [
    "A suicide bomber killed 13 soldiers and wounded 40 more.",
    ["13 soldier ASSAULT kill", "40 soldier ASSAULT injure"],
  ],
  [
    "Two villagers died and four others were injured in the landslide.",
    ["Two villager CASUALTY die", "four villager CASUALTY injure"],
  ],
  ["The road toll has risen to nine.", ["nine death CASUALTY die"]],
  [
    "Officers carried out 900 breath tests and 40 drug tests.",
    ["900 test INVESTIGATE investigate", "40 test INVESTIGATE investigate"],
  ],
  [
    "Ten people were killed and dozens more injured in the attacks.",
    ["Ten person ASSAULT kill", "dozens person ASSAULT injure"],
  ],
  [
    "Three 16-year-old girls and a 30-year-old man died in the crush.",
    ["Three girl CASUALTY die", "a man CASUALTY die"],
  ],
  // zero
  ["No passengers were hurt when the bus overturned.", ["No passenger CASUALTY injure"]],
  ["There were no injuries in the collision.", ["no injury CASUALTY injure"]],
];

/** Sentences with numbers that take part in no event. */
export const noRows: readonly string[] = [
  "The mayor, 54, has lived in the town for 20 years.",
  "The bridge is 300 meters long and 12 meters wide.",
  "Unemployment fell by 2 percent in March.",
  "The team won 3-1 on Saturday.",
  "The prison holds 900 inmates.",
  "The company owns 40 stores in Spain.",
  "A four-year-old boy was hit by a car.",
  "The car crashed on Interstate 70 near the river.",
  "The fee is $20 per ton of waste.",
  "Three spokesmen said the talks would go on.",
  "Police in the town see an average of 15 thefts a month.",
  "There were 5,000 fighters in the valley.",
  "The mill employs 900 people.",
  "No group has claimed the attack.",
  "The party has 30 seats in parliament.",
];
