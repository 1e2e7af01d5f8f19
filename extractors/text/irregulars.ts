/** Verbs and nouns whose forms no rule gives. */

/** Base form, then its other forms but "-s" and "-ing"; a form that two verbs share stands with the likelier ("found" with "find"). */
const verbs = `
be am is are was were been being 'm 're
have has had 've
do does did done
go went gone
arise arose arisen
awake awoke awoken
bear bore borne
bear born
beat beat beaten
become became become
befall befell befallen
begin began begun
behold beheld
bend bent
beset
bet
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast
build built
burn burnt
burst
buy bought
cast
catch caught
choose chose chosen
cling clung
come came come
cost
creep crept
cut
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got gotten
give gave given
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hit
hold held
hurt
keep kept
kneel knelt
know knew known
lay laid
lead led
leap leapt
learn learnt
leave left
lend lent
let
lie lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
offset
outdo outdid outdone
overcome overcame overcome
overhear overheard
override overrode overridden
overrun overran overrun
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
prove proven
put
quit
read
rebuild rebuilt
retake retook retaken
rewrite rewrote rewritten
rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set
sew sewn
shake shook shaken
shed
shine shone
shoot shot
show shown
shrink shrank shrunk
shut
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slit
speak spoke spoken
speed sped
spend spent
spill spilt
spin spun
spit spat
split
spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust
tread trod trodden
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
upset
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
wound wounded
found founded
bore bored
fell felled
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
can could
will would 'll wo
shall should
may might
die died dying
lie lied lying
tie tied tying
vie vied vying
focus focused focuses
bus bused busing
panic panicked panicking
picnic picnicked picnicking
traffic trafficked trafficking
mimic mimicked mimicking
frolic frolicked frolicking
`;

/** Plural, singular. */
const nouns = `
people person
children child
grandchildren grandchild
schoolchildren schoolchild
men man
women woman
feet foot
teeth tooth
geese goose
mice mouse
lice louse
oxen ox
lives life
wives wife
housewives housewife
midwives midwife
knives knife
leaves leaf
thieves thief
wolves wolf
halves half
shelves shelf
selves self
calves calf
loaves loaf
hooves hoof
scarves scarf
dwarves dwarf
crises crisis
bases base
analyses analysis
hypotheses hypothesis
theses thesis
oases oasis
diagnoses diagnosis
parentheses parenthesis
prognoses prognosis
syntheses synthesis
emphases emphasis
criteria criterion
phenomena phenomenon
bacteria bacterium
strata stratum
memoranda memorandum
referenda referendum
addenda addendum
alumni alumnus
fungi fungus
nuclei nucleus
stimuli stimulus
cacti cactus
syllabi syllabus
indices index
appendices appendix
matrices matrix
vertices vertex
larvae larva
formulae formula
algae alga
passersby passerby
gases gas
buses bus
minibuses minibus
omnibuses omnibus
viruses virus
bonuses bonus
campuses campus
censuses census
circuses circus
statuses status
choruses chorus
consensuses consensus
quizzes quiz
shoes shoe
canoes canoe
ties tie
pies pie
movies movie
baggies baggie
veggies veggie
brownies brownie
hoodies hoodie
selfies selfie
genies genie
gardai garda
cookies cookie
calories calorie
rookies rookie
zombies zombie
lies lie
axes axe
mosquitoes mosquito
heroes hero
`;

/** The same in the plural, or never singular. */
const invariants =
  "news series species police headquarters means aircraft spacecraft hovercraft offspring deer sheep fish cattle barracks clothes politics economics physics mathematics athletics gymnastics ethics electronics logistics tactics crossroads gallows shambles thanks premises proceeds remains riches surroundings outskirts customs arms goods odds savings whereabouts personnel ceramics diabetes measles rabies tennis chaos gas bus plus thus lens corps rendezvous swiss chinese japanese vietnamese portuguese lebanese sudanese congolese taliban media data";

const verbLines: readonly (readonly string[])[] = verbs
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

/** Form to base form; a verb whose forms are all alike ("put") is its own. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  verbLines.flatMap(([base, ...forms]) => (forms.length === 0 ? [base] : forms).map((form) => [form, base] as const)),
);

/** Pasts that are no participles ("went"), and participles that are no pasts ("gone"). */
export const purePasts: ReadonlySet<string> = new Set(verbLines.filter(hasThreeForms).map(([, past]) => past));
export const pureParticiples: ReadonlySet<string> = new Set(verbLines.filter(hasThreeForms).map((forms) => forms[2]));

function hasThreeForms(forms: readonly string[]): boolean {
  return forms.length === 3 && !forms[2].endsWith("ing") && !forms[2].endsWith("ed");
}

export const irregularNouns: ReadonlyMap<string, string> = new Map([
  ...nouns
    .trim()
    .split("\n")
    .map((line) => line.split(" ") as [string, string]),
  ...invariants.split(" ").map((noun) => [noun, noun] as const),
]);
