/** Names that are places and names that are not, rule by rule. `places` are the spans that must be found, and no others. */

export interface RecognitionCase {
  readonly text: string;
  readonly places: readonly string[];
}

export const recognitionCases: Readonly<Record<string, readonly RecognitionCase[]>> = {
  countries: [
    { text: "The minister flew to Kenya and Japan.", places: ["Kenya", "Japan"] },
    { text: "Talks between the US and the UAE resumed.", places: ["US", "UAE"] },
    { text: "The U.S. and the United Kingdom signed it.", places: ["U.S.", "United Kingdom"] },
    { text: "He left the Democratic Republic of the Congo.", places: ["Democratic Republic of the Congo"] },
    { text: "They told us that it was over.", places: [] },
  ],
  person: [
    { text: "Paris Hilton waved to the crowd.", places: [] },
    { text: "Sheriff Bud Lancaster said the boy was safe.", places: [] },
    { text: "Robert Houston was elected. Houston said he was glad.", places: [] },
    { text: "The resident Ellery Trenton called.", places: [] },
    { text: "Nakita Carlisle, 24, was arrested.", places: [] },
    { text: "Coach Van Lawton and C.J. Trenton left.", places: [] },
    { text: "Chad LaFontaine won the race.", places: [] },
    { text: "She left with her daughter, Carolina, on Friday.", places: [] },
    { text: "He met his wife, Lancaster police said.", places: ["Lancaster"] },
    { text: "Officials of Myrtle Beach met.", places: ["Myrtle Beach"] },
    { text: "Fire damaged a house in N.W. Rochester on Monday.", places: ["Rochester"] },
    { text: "Mr. Denver thanked the court.", places: [] },
    { text: "Police in Houston arrested Robert Carter.", places: ["Houston"] },
  ],
  street: [
    { text: "A crash closed Lexington Avenue.", places: [] },
    { text: "She lives on Washington Street.", places: [] },
    { text: "The Ohio Turnpike was closed.", places: ["Ohio"] },
  ],
  company: [
    { text: "Memphis Holdings reported a loss.", places: [] },
    { text: "Shares of Phoenix Technologies fell.", places: [] },
  ],
  saint: [
    { text: "They marched on St. Patrick's Day.", places: [] },
    { text: "They met in the small church of St. Peter.", places: [] },
    { text: "A fire broke out in St. Louis.", places: ["St. Louis"] },
    { text: "A fire broke out in St. Petersburg's port.", places: ["St. Petersburg"] },
  ],
  "no-place": [
    { text: "He drove a Toyota to church.", places: [] },
    { text: "They met before Christmas.", places: [] },
    { text: "A spokesman for the White House declined.", places: [] },
  ],
  calendar: [{ text: "It rained in March and on Sunday.", places: [] }],
  "common-word": [
    { text: "Reading is good for children.", places: [] },
    { text: "Police said nobody was hurt.", places: [] },
    { text: "City officials met on Monday.", places: [] },
    { text: "A man from Reading, Pa., was hurt.", places: ["Reading", "Pa."] },
  ],
  article: [
    { text: "The Laramie struck a wall.", places: [] },
    { text: "A Boston judge freed him.", places: ["Boston"] },
  ],
  "after-capital": [
    { text: "United Russia won most of the seats.", places: [] },
    { text: "Real Madrid lost again.", places: [] },
    { text: "Hurricane Florence came ashore.", places: [] },
    { text: "Newcastle United beat them.", places: [] },
  ],
  institution: [
    { text: "The Cleveland Police Department opened an inquiry.", places: ["Cleveland"] },
    { text: "The Atlanta City Council voted.", places: ["Atlanta"] },
    { text: "A student of the University of Michigan won.", places: ["Michigan"] },
  ],
  "feature-word": [
    { text: "Floods hit Jefferson County and Laurel County.", places: ["Jefferson County", "Laurel County"] },
    { text: "Two were killed in Helmand province.", places: ["Helmand"] },
    { text: "Soldiers entered Kandahar Province.", places: ["Kandahar Province"] },
  ],
  abbreviation: [
    { text: "He was born in Lexington, Ky., in 1940.", places: ["Lexington", "Ky."] },
    { text: "The plant in Charleston, W.Va., closed.", places: ["Charleston", "W.Va."] },
    { text: "Ms. Turner lives in Dallas, TX.", places: ["Dallas", "TX"] },
    { text: "Be a man. Man the boats.", places: [] },
    { text: "The Clean Water Act fees rose.", places: [] },
    { text: "He flew to Washington, D.C., from B.C. on Monday.", places: ["Washington", "D.C.", "B.C."] },
    { text: "It was built in 100 B.C. by farmers.", places: [] },
  ],
  constituency: [{ text: "Rep. Ann Cole (R-Macon) opposed it.", places: ["Macon"] }],
  dateline: [
    { text: "PHNOM PENH, Feb. 12 — Police raided a casino.", places: ["PHNOM PENH"] },
    { text: "BEIRUT (AP) — A bomb went off.", places: ["BEIRUT"] },
    { text: "HUME—The board met.", places: ["HUME"] },
  ],
  acronym: [
    { text: "The NATO summit ended.", places: [] },
    { text: "FIFA fined him.", places: [] },
  ],
  direction: [
    { text: "Fighting went on in northern Iraq and southern Lebanon.", places: ["Iraq", "Lebanon"] },
    { text: "Snow fell in the North and the West.", places: [] },
  ],
  "bare-water": [
    { text: "The boat sank in the Mediterranean.", places: ["Mediterranean"] },
    { text: "The ship crossed the Red Sea.", places: ["Red Sea"] },
    { text: "The Nile rose.", places: ["Nile"] },
    { text: "He wrote for The Atlantic.", places: [] },
    { text: "Pacific Gas raised its prices.", places: [] },
  ],
  regions: [
    { text: "Troops left the West Bank and the Gaza Strip.", places: ["West Bank", "Gaza Strip"] },
    { text: "Aid reached Darfur by way of Chad.", places: ["Darfur", "Chad"] },
    { text: "Leaders of the Middle East met.", places: ["Middle East"] },
  ],
  unknown: [
    { text: "The shelling hit the village of Tuol Pongro in Cambodia.", places: ["Tuol Pongro", "Cambodia"] },
    { text: "The capital of culture is a title.", places: [] },
  ],
  joins: [
    { text: "The Iran-backed group left.", places: ["Iran"] },
    { text: "The London-based bank failed.", places: ["London"] },
    { text: "Fires burn near Winston-Salem, N.C.", places: ["Winston-Salem", "N.C."] },
    { text: "Canada's and Mexico’s leaders met.", places: ["Canada", "Mexico"] },
  ],
};
