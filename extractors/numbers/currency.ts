/** Money: symbols and codes before or after the number ("$5", "HK$ 3.7", "50 €", "115 USD"), and names after it ("five million yen"). */
import { isGlued, Kind, type Reading, type Tokens, tokenText } from "../text/index.ts";
import { type Currency, currencyNameAt, currencySymbol } from "./currencies.ts";
import { tidy } from "./digits.ts";
import { type Draft, sentenceEnd, sentenceStart } from "./draft.ts";

export function readCurrencies(reading: Reading, drafts: Draft[]): void {
  const { tokens } = reading;
  let taken = 0;
  for (const draft of drafts) {
    if (draft.unit === null) readBefore(tokens, draft, Math.max(taken, sentenceStart(reading, draft.first)));
    const limit = sentenceEnd(reading, draft.first);
    if (draft.unit === null) readAfter(tokens, draft, limit);
    if (draft.unit === "dollar" && draft.unitFirst < draft.numberFirst) skipCountry(tokens, draft, limit);
    taken = draft.next;
  }
}

function readBefore(tokens: Tokens, draft: Draft, start: number): void {
  // "Rs. 200"
  const stop = draft.first - 1;
  const at = tokens.lower[stop] === "." && tokens.lower[stop - 1] === "rs" && isGlued(tokens, stop) ? stop - 1 : stop;
  const signed = draft.first < draft.numberFirst;
  if (at < start) return;
  // "$-5", "-$5": the sign may stand on either side of the symbol.
  const { kind } = tokens;
  if (kind[at] !== Kind.Symbol && kind[at] !== Kind.Word) return;
  let first = at;
  let currency: Currency | null = null;
  if (at - 1 >= start && tokens.start[at] - tokens.end[at - 1] <= 1 && kind[at] === Kind.Symbol) {
    const prefix = tokenText(tokens, at - 1);
    // "HK $5", "c $ 1.34", but "a $5 fee" and "A $5 fee" have an article.
    if (isGlued(tokens, at) || prefix.length > 1 || prefix === "c")
      currency = currencySymbol(prefix + tokenText(tokens, at));
    if (currency !== null) first = at - 1;
  }
  currency ??= currencySymbol(tokenText(tokens, at));
  if (currency === null) return;
  if (kind[at] === Kind.Word && at === stop && tokens.start[at + 1] - tokens.end[at] > 1) return;
  if (kind[at] === Kind.Word && AMBIGUOUS_CODES.has(tokenText(tokens, at)) && !isGlued(tokens, at + 1)) return;
  if (
    !signed &&
    first - 1 >= start &&
    tokens.lower[first - 1] === "-" &&
    isGlued(tokens, first) &&
    !isGlued(tokens, first - 1) &&
    draft.value !== null
  ) {
    draft.value = -draft.value;
    first--;
  }
  draft.kind = "money";
  draft.unit = currency.unit;
  draft.unitFirst = at;
  draft.unitLast = at + 1;
  draft.first = first;
  if (currency.factor !== 1 && draft.value !== null) draft.value = tidy(draft.value * currency.factor);
  draft.rules.push("currency-symbol");
}

/** Codes that are also other words or units: they count as money only when glued or after a number that nothing else claims. */
const AMBIGUOUS_CODES: ReadonlySet<string> = new Set(["P", "R", "PS", "kn", "Bs", "COP", "TRY", "N"]);
/** "20 N" is a force, "N20bn" is money. */
const ONLY_BEFORE: ReadonlySet<string> = new Set(["PS", "N"]);

function readAfter(tokens: Tokens, draft: Draft, limit: number): void {
  let at = draft.last;
  if (at >= limit) return;
  const hyphen = tokens.lower[at] === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1);
  if (hyphen) at++;
  if (at >= limit) return;
  const written = tokenText(tokens, at);
  const symbol = written.length <= 4 && !hyphen ? currencySymbol(written) : null;
  if (symbol !== null && (tokens.kind[at] === Kind.Symbol || !ONLY_BEFORE.has(written))) {
    // "10 $" but not "10 $20": the symbol belongs to the number that it is glued to.
    const next = at + 1;
    if (
      tokens.kind[at] === Kind.Symbol &&
      next < limit &&
      tokens.kind[next] === Kind.Number &&
      isGlued(tokens, next) &&
      !isGlued(tokens, at)
    )
      return;
    if (written.length === 1 && tokens.kind[at] === Kind.Word && tokens.kind[at - 1] !== Kind.Number) return;
    take(draft, symbol, at, at + 1, "currency-symbol");
    draft.last = isGlued(tokens, at) || tokens.kind[at] === Kind.Symbol ? at + 1 : draft.last;
    return;
  }
  const name = currencyNameAt(tokens, at, limit);
  if (name === null) return;
  if (
    name.entry.code === "GBP" &&
    tokens.lower[at].startsWith("pound") &&
    name.last === at + 1 &&
    !isMoneyTalk(tokens, draft, limit)
  )
    return;
  if (name.entry.code === "KRW" && name.last === at + 1 && draft.scale === 1) return;
  if (BY_SCALE.has(tokens.lower[at]) && name.last === at + 1 && draft.scale === 1) return;
  take(draft, name.entry, at, name.last, "currency-name");
}

/** Names that are also plain words: money only with a scale ("20 million won", not "2 won"). */
const BY_SCALE: ReadonlySet<string> = new Set(["rand", "som", "bucks", "buck", "mark", "marks", "kip"]);

function take(draft: Draft, currency: Currency, first: number, last: number, rule: string): void {
  draft.kind = "money";
  draft.unit = currency.unit;
  draft.unitFirst = first;
  draft.unitLast = last;
  draft.next = last;
  if (currency.factor !== 1 && draft.value !== null) draft.value = tidy(draft.value * currency.factor);
  draft.rules.push(rule);
}

/** Pounds are money with a scale ("361 million pounds") or near a word of money; else they are weight. */
function isMoneyTalk(tokens: Tokens, draft: Draft, limit: number): boolean {
  if (draft.scale >= 1e6) return true;
  const from = Math.max(0, draft.first - 12);
  const to = Math.min(limit, draft.next + 8);
  for (let at = from; at < to; at++) if (MONEY_WORDS.has(tokens.lower[at])) return true;
  return false;
}

const MONEY_WORDS: ReadonlySet<string> = new Set(
  "cost costs costing price prices priced pay paid pays paying spend spent spending worth fine fined bill bills salary wage wages income profit profits earn earned earning tax taxes fee fees debt loan fund funding funds donated cash money budget bought sold sell buy raised bail reward rent note notes coin coins grant savings save owed".split(
    " ",
  ),
);

/** "$31.20 US", "$75 U.S. per barrel": the country behind the amount. */
function skipCountry(tokens: Tokens, draft: Draft, limit: number): void {
  const word = tokens.lower[draft.next];
  if (draft.next < limit && (word === "us" || word === "u.s.") && tokens.shape[draft.next] !== 1) {
    const after = draft.next + 1 < limit ? tokens.lower[draft.next + 1] : ".";
    if (after === "." || after === "," || after === "per" || after === "a" || after === ")" || after === "in")
      draft.next++;
  }
}
