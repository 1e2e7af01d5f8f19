/** Paragraphs in which a newsroom speaks of its own article: corrections, updates, notes of the editors. */
import type { UpdateKind } from "../../store/records.ts";
import { type DateSetting, isSince, readPossible, zoneOf } from "./page-date.ts";
import { readDate } from "./read-date.ts";

/** What may stand before the first word: brackets, bullets, dashes. */
const EDGE = "^[\\s([{*•·_–—-]*";
const WORK =
  "(?:article|story|post|report|column|newsletter|page|item|piece|(?:live )?blog|dispatch|brief|review|obituary|headline|caption)";
/** "This article", "our earlier story". */
const OWN = `(?:this|our) (?:[\\p{L}-]+ )?${WORK}`;
const LABEL_END = "\\s*(?:\\(|[:.–—-]|,\\s|appended\\b|$)";
const TIME_NEXT =
  "\\s+(?:\\(|(?:at |on |as of )?(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d))";

const KINDS: readonly (readonly [kind: UpdateKind, patterns: readonly string[]])[] = [
  [
    "correction",
    [
      `${EDGE}(?:corrections?|clarifications?|corrected)(?: (?:and|&|or) (?:corrections?|clarifications?))?(?:${LABEL_END}|${TIME_NEXT})`,
      `\\b(?:earlier|previous|prior|original) (?:version|headline|caption|edition)s? (?:of|on|in|to) ${OWN}\\b`,
      `${EDGE}(?:the |an? )?(?:earlier|previous|prior|original) (?:version|headline|caption) (?:incorrectly|mistakenly|wrongly|misstated|said)\\b`,
      `${EDGE}${OWN} (?:has been|was|is) (?:since )?(?:corrected|amended|clarified|revised)\\b`,
      `${EDGE}(?:this (?:version|story) )?(?:corrects|clarifies)\\b`,
      `${EDGE}(?:due to|because of) an? (?:editing|reporting|production|transcription) error\\b`,
      `${EDGE}we (?:have |apologi[sz]e .{0,40})(?:corrected|amended) ${OWN}\\b`,
    ],
  ],
  [
    "note",
    [
      `${EDGE}(?:(?:editor|publisher)['’]?s?['’]? note|note (?:from the editors?|to (?:our )?readers)|a note to (?:our )?readers)\\b`,
    ],
  ],
  [
    "update",
    [
      `${EDGE}updated?(?:\\s*\\d{1,2})?(?:\\s*[:–—-]|\\s*\\(|,\\s|${TIME_NEXT})`,
      `${EDGE}updated (?:with|to (?:add|include|reflect|show|say))\\b`,
      `${EDGE}${OWN} (?:has been|was|is being|will be) (?:updated|expanded)\\b`,
      `${EDGE}this is a (?:developing|breaking)(?: news)? story\\b.{0,60}\\bupdated\\b`,
      "^\\((?:updates|adds|recasts|releads)\\b",
    ],
  ],
];

const PATTERNS = KINDS.map(([kind, patterns]) => [kind, new RegExp(patterns.join("|"), "iu")] as const);

const MAX_NOTE = 1500;
/** Where in a paragraph it must say what it is. */
const REACH = 240;

/** What a paragraph is, where it speaks of the article itself; null for the article's own text. */
export function noteKind(text: string): UpdateKind | null {
  if (text.length > MAX_NOTE) return null;
  const opening = text.slice(0, REACH);
  if (!WORDS.test(opening)) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(opening))?.[0] ?? null;
}

/** One of them stands in every note. */
const WORDS = /correct|clarif|amend|version|revis|error|headline|caption|note|updat|add[se]|recasts|releads/iu;

/** "Correction" or "Editor's note" alone, above the paragraph that tells it. */
export function isNoteLabel(text: string): boolean {
  return text.length <= MAX_LABEL && noteKind(text) !== null && !/[.!?]\s*\S/u.test(text);
}

const MAX_LABEL = 60;

/** The words right after a label ("Correction (Feb. 11, 2026):") or after what was done ("was amended on 5 March 2026"). */
const STATED_TIME = new RegExp(
  `(?:${EDGE}(?:corrections?|clarifications?|corrected|updated?|(?:editor|publisher)['’]?s?['’]? note)|` +
    "\\b(?:amended|corrected|clarified|revised|updated|appended|added))" +
    "[\\s,:;(–—-]*(?:(?:at|on|as of|posted|added|issued)[\\s:]+)?(?<time>(?:\\d|\\p{L}{3,9}\\.? \\d).{0,50})",
  "iu",
);

export interface NoteSetting extends DateSetting {
  /** When the article was published, ISO 8601. */
  readonly published: string | null;
}

/** When a note says that it was written; null where it does not, or names a time before the article. */
export function noteTime(text: string, setting: NoteSetting): string | null {
  const words = STATED_TIME.exec(text.slice(0, REACH))?.groups?.time.replace(
    /\).*$|:\s.*$|\s(?:to|with|because|after|following)\s.*$/u,
    "",
  );
  if (words === undefined) return null;
  const time = readPossible(words, setting) ?? onItsDay(words, setting);
  return time !== null && (setting.published === null || isSince(time, setting.published)) ? time : null;
}

/** "Feb. 11" is of the year of the article, "5:10 p.m." of its day. */
function onItsDay(words: string, setting: NoteSetting): string | null {
  const [day] = setting.published?.split("T") ?? [];
  if (day === undefined) return null;
  const dated = words.replace(
    /^(\p{L}{3,9}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?)(?![\p{L}\d])/u,
    `$1, ${day.slice(0, 4)}`,
  );
  if (dated !== words) return readPossible(dated, setting);
  const time = readDate(`${day} ${words}`);
  if (time === null || !time.includes("T")) return null;
  return zoneOf(time) !== "" ? time : time + zoneOf(setting.published);
}
