/** The language of an article: as declared, unless the text says otherwise. */
import { FUNCTION_WORDS } from "./function-words.ts";

/** Letters of one language, or nearly so. Japanese stands before Chinese, since it uses Chinese letters too. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp, share: number])[] = [
  ["ko", /\p{sc=Hangul}/gu, 0.3],
  ["ja", /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 0.15],
  ["zh", /\p{sc=Han}/gu, 0.4],
  ["th", /\p{sc=Thai}/gu, 0.4],
  ["he", /\p{sc=Hebrew}/gu, 0.4],
  ["el", /\p{sc=Greek}/gu, 0.4],
  ["hi", /\p{sc=Devanagari}/gu, 0.4],
  ["bn", /\p{sc=Bengali}/gu, 0.4],
  ["ta", /\p{sc=Tamil}/gu, 0.4],
  ["te", /\p{sc=Telugu}/gu, 0.4],
  ["ml", /\p{sc=Malayalam}/gu, 0.4],
  ["kn", /\p{sc=Kannada}/gu, 0.4],
  ["gu", /\p{sc=Gujarati}/gu, 0.4],
  ["pa", /\p{sc=Gurmukhi}/gu, 0.4],
  ["si", /\p{sc=Sinhala}/gu, 0.4],
  ["my", /\p{sc=Myanmar}/gu, 0.4],
  ["km", /\p{sc=Khmer}/gu, 0.4],
  ["lo", /\p{sc=Lao}/gu, 0.4],
  ["ka", /\p{sc=Georgian}/gu, 0.4],
  ["hy", /\p{sc=Armenian}/gu, 0.4],
  ["am", /\p{sc=Ethiopic}/gu, 0.4],
];
/** Languages that share the letters of another: the declaration decides between them. */
const SAME_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  zh: ["zh", "ja", "yue"],
  hi: ["hi", "mr", "ne"],
  bn: ["bn", "as"],
  he: ["he", "yi"],
  am: ["am", "ti"],
};

const SAMPLE_LENGTH = 3000;
const MIN_WORDS = 20;
/** Function words make at least this share of a text in their language. */
const MIN_SHARE = 0.12;
/** The declared language stands where it explains the text nearly as well as the best one: Malay and Indonesian. */
const NEARLY = 0.75;

/** @param declared BCP 47 tags in order of trust; returns one of them, or the bare code of the detected language. */
export function findLanguage(declared: readonly (string | null)[], text: string): string | null {
  const tags = declared.map(normalizeTag).filter((tag) => tag !== null);
  const sample = text.slice(0, SAMPLE_LENGTH);
  const script = scriptLanguage(sample);
  if (script) return tags.find((tag) => (SAME_SCRIPT[script] ?? [script]).includes(primary(tag))) ?? script;
  const shares = functionWordShares(sample);
  const best = [...shares].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0] as [string, number]);
  if (best[1] < MIN_SHARE) return tags[0] ?? null;
  const kept = tags.find((tag) => (shares.get(alias(primary(tag))) ?? 0) >= NEARLY * best[1]);
  return kept ?? best[0];
}

const primary = (tag: string): string => tag.split("-")[0].toLowerCase();

/** Codes under which a language has its list of words. */
function alias(code: string): string {
  return { no: "nb", nn: "nb", bs: "hr", sh: "hr", fil: "tl", in: "id", iw: "he" }[code] ?? code;
}

/** `en_US`, `EN-us`, `english` → `en-US`, `en-US`, null. */
function normalizeTag(tag: string | null): string | null {
  const found = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])/iu.exec(tag ?? "");
  if (!found || found[1].toLowerCase() === "und") return null;
  const script = found[2] ? `-${found[2][0].toUpperCase()}${found[2].slice(1).toLowerCase()}` : "";
  return found[1].toLowerCase() + script + (found[3] ? `-${found[3].toUpperCase()}` : "");
}

function scriptLanguage(sample: string): string | null {
  if (!/[\u0370-\u03ff\u0530-\uffff]/u.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [language, pattern, share] of SCRIPTS) {
    if ((sample.match(pattern)?.length ?? 0) >= share * letters) return language;
  }
  return null;
}

let wordLanguages: ReadonlyMap<string, readonly string[]> | null = null;

/** Share of the words that are function words, by language. */
function functionWordShares(sample: string): ReadonlyMap<string, number> {
  wordLanguages ??= readWords();
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length < MIN_WORDS) return counts;
  for (const word of words) {
    for (const language of wordLanguages.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  for (const [language, count] of counts) counts.set(language, count / words.length);
  return counts;
}

function readWords(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    for (const word of new Set(list.split(" "))) {
      const known = languages.get(word);
      if (known) known.push(language);
      else languages.set(word, [language]);
    }
  }
  return languages;
}
