/**
 * Which country's newspapers write like this text. A local paper seldom names its country, yet its offices and
 * spellings do: "the sheriff told the city council" is American, "the councillor's £5,000" British.
 */
import { Kind, Shape, type Tokens } from "../../text/index.ts";

/** Country to strength, from 0 to 1; empty where nothing tells. */
export function findDialect(tokens: Tokens): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const end = Math.min(tokens.count, ENOUGH_TOKENS);
  for (let at = 0; at < end; at++) {
    // Only words that can be on the list are looked up: long ones, short forms in capitals, and the pound sign.
    const length = tokens.end[at] - tokens.start[at];
    if (length < SHORTEST_WORD && tokens.shape[at] !== Shape.Upper && tokens.kind[at] !== Kind.Symbol) continue;
    const countries = TELLING.get(tokens.lower[at]);
    if (countries === undefined) continue;
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  let sum = 1;
  for (const count of counts.values()) sum += count;
  const strengths = new Map<string, number>();
  for (const [country, count] of counts) strengths.set(country, count / sum);
  return strengths;
}

const SHORTEST_WORD = 5;
const ENOUGH_TOKENS = 4_000;

const WORDS: readonly (readonly [countries: string, words: string])[] = [
  [
    "US",
    `county sheriff deputies deputy councilman councilwoman alderman trooper troopers interstate freeway turnpike ymca
    congressman congresswoman statewide countywide citywide zoning freshman sophomore sophomores prekindergarten kindergarten
    felony misdemeanor gop republican republicans democrat democrats defense center color labor honor program programs theater
    attorney attorneys arraigned arraignment indicted indictment councilmember councilmembers realtor realtors commissioner
    commissioners selectman selectmen gubernatorial comptroller varsity sidewalk gasoline neighbor neighbors neighborhood neighborhoods favor downtown elementary senators governor ballot precinct superintendent
    nonprofit medicaid fbi fda irs pta rotary kiwanis ncaa nfl nba`,
  ],
  [
    "GB",
    `councillor councillors £ colour centre labour honour programme theatre neighbour neighbours neighbourhood favour defence
    pensioner pensioners motorway motorways postcode nhs mps lorry lorries borough constable constables pc whilst organised
    organisation realise realised recognise recognised apologised criticised emphasised tonne tonnes metres kilometres litre litres
    programmes favourite behaviour headteacher gcse gcses bnp tory tories lib-dem bbc roundabout`,
  ],
  [
    "CA",
    `councillor councillors colour centre labour honour neighbour neighbours neighbourhood favour defence rcmp mla mlas mpp mpps
    constable opp cbc kilometres kilometre metres tonnes hectares premier hockey nhl const litres provincial
    loonie tory tories ndp`,
  ],
  [
    "AU",
    "councillor colour centre labour neighbour defence organised realised afl nrl metres kilometres abc bushfire bushfires premier",
  ],
  ["IE", "gardai garda taoiseach dail tánaiste gaa councillor colour centre"],
  ["IN", "crore lakh rupees rupee panchayat bjp"],
];

const TELLING = new Map<string, string[]>();
for (const [country, words] of WORDS) {
  for (const word of words.trim().split(/\s+/)) {
    const known = TELLING.get(word);
    if (known) known.push(country);
    else TELLING.set(word, [country]);
  }
}
