/** Prices: what one thing costs, a rebate or a share's close is no row; only a sum that someone paid, took or gave is. */
import { Tag } from "../../text/index.ts";
import type { NounPhrase } from "../grammar/units.ts";
import { isMoneyUnit } from "../relations/scene.ts";
import type { Trigger } from "../trigger.ts";
import { type Candidate, words } from "./candidate.ts";

/** Acts in which no money passes: "shares closed at $41", "saves shoppers $20". */
const WITHOUT_MONEY = words(
  "close rescue travel meet hospitalize infect die injure missing evacuate displace migrate vote elect appoint attend",
);
/** Trade, where an amount with cents is a price: "a mug sold for $7.99". Courts and thieves count cents too. */
const TRADE = words("earn spend buy sell build invest produce");
/** In the simple present a shop states its price: "the garage charges $60". */
const PRICING = words("charges costs retails sells");
const CREDITS = words("credit voucher coupon discount rebate gift ticket card");

export function isPrice(candidate: Candidate): boolean {
  const { scene, noun, quantity, participation } = candidate;
  if (!isMoneyUnit(quantity) && !(quantity.unit === null && isBarePrice(quantity.text))) return false;
  const { trigger, rule } = participation;
  if (isOfPriceList(scene, noun, trigger, quantity.value ?? 0) || isPriceOfOne(candidate)) return true;
  const { lower } = scene.reading.tokens;
  const { mode, type } = trigger.sense;
  if (mode !== null && WITHOUT_MONEY.has(mode) && type !== "ASSAULT") return true;
  if (type === "ECONOMY" && mode !== null && TRADE.has(mode) && isBarePrice(quantity.text)) return true;
  if ((type === "ECONOMY" || type === "AGREE") && CREDITS.has(lower[noun.head])) return true;
  if (trigger.verb !== null && trigger.sense.part === "verb" && PRICING.has(lower[trigger.verb.main])) return true;
  // "the $36 million arena is finished": the sum tells what the arena cost.
  return type === "OTHER" && rule === "events/passive-subject" && noun.head > noun.first && !isSum(lower[noun.head]);
}

/** "sacks for £1 each", "the machines cost $45 each", "a $30 annual charge", "a $200 permit fee", "the $20,000 sirens": what one costs, or one pays. */
function isPriceOfOne({ scene, noun, last, participation }: Candidate): boolean {
  const { tokens, tags } = scene.reading;
  const { lower } = tokens;
  if (EACH.has(lower[noun.last]) || EACH.has(lower[last])) return true;
  const { sense, noun: event } = participation.trigger;
  if (sense.mode === "charge" && event === noun && lower[noun.head].startsWith("charge")) return true;
  if (last >= noun.last || tags[noun.head] === Tag.Number) return false;
  if (FEES.has(lower[noun.head])) return true;
  return tags[noun.head] === Tag.PluralNoun && tokens.lower[last] !== "of" && !SUMS_IN_PLURAL.has(lower[noun.head]);
}
const EACH = words("each apiece");
const FEES = words("fee fees fare fares toll tolls surcharge deposit admission ticket");
/** Plurals that are one sum: "$9 million losses". */
const SUMS_IN_PLURAL = words(
  "dollars pounds euros losses damages revenues sales costs funds profits earnings savings debts taxes cuts expenses fines bonds loans grants",
);

/** "fees were raised to $90", "cleanups cost anywhere from $90", "fares costing $90", "the $90 average price tag", "$90 annually" */
function isOfPriceList(
  { reading }: Candidate["scene"],
  noun: NounPhrase,
  { verb, sense }: Trigger,
  value: number,
): boolean {
  const { lower } = reading.tokens;
  if (noun.preposition > 0 && lower[noun.preposition - 1] === "anywhere") return true;
  if (noun.last < reading.tokens.count && YEARLY.has(lower[noun.last])) return true;
  if (noun.of !== null && OF_PRICES.has(lower[noun.of.head])) return true;
  for (let at = noun.first; at < noun.head; at++) if (lower[at] === "average" || lower[at] === "price") return true;
  if (verb === null || sense.part !== "verb") return false;
  if (sense.words[0] === "save" && value < 1000) return true;
  // "tickets cost $20": what each visitor pays.
  if (sense.words[0] === "cost" && verb.subject !== null && CHARGES.has(lower[verb.subject.head])) return true;
  if (lower[verb.main] === "costing" && value < 1000) return true;
  const changed = verb.passive ? verb.subject : (verb.objects[0] ?? null);
  return (
    sense.type === "ECONOMY" &&
    changed !== null &&
    changed !== noun &&
    CHARGES.has(lower[changed.head]) &&
    CHANGED.has(sense.words[0])
  );
}
const OF_PRICES = words("tuition price rent salary");
const YEARLY = words("annually yearly monthly weekly daily");
const CHARGES = words(
  "ticket tickets admission entry fee fees price prices rate rates fare fares toll tolls rent rents tuition wage wages salary salaries tax taxes",
);
const CHANGED = words("raise cut slash trim reduce lose increase");

/** "39.99", "$12.50": with cents and without a thousand. */
function isBarePrice(text: string): boolean {
  return /(^|[^\d,])\d{1,3}\.\d\d$/.test(text);
}

function isSum(head: string): boolean {
  return SUMS.has(head) || /[\d$£€]/.test(head);
}
const SUMS = words("million billion thousand dollars pounds euros yen hundred trillion grant award prize cash");
