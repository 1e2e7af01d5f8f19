/** The times that head the entries of a live blog: `<time datetime>`, elements named as times, headings that are a clock time. */
import { marksOf } from "./marks.ts";
import { readDate } from "./read-date.ts";
import { type ElementNode, find, INLINE, isElement, textOf, walk } from "./tree.ts";

export interface Stamp {
  /** The element that holds the time and nothing else. */
  readonly element: ElementNode;
  /** The time in the page's own words; empty where a script would write it. */
  readonly words: string;
  /** The time as it stands in an attribute, for machines. */
  readonly stated: string | null;
  /** The words open a paragraph ("10.45am: The mayor said …") and stay there. */
  readonly isLeading: boolean;
}

const CLOCK =
  "(?<![\\d:.])(?:[01]?\\d|2[0-3])(?:[:.h][0-5]\\d(?::[0-5]\\d)?(?:\\s*[AaPp]\\.?[Mm]\\b\\.?)?|\\s*[AaPp]\\.?[Mm]\\b\\.?)(?![\\d:])";
/** "10.45am (GMT)", "9:10 AM AEDT". */
const ZONED = `${CLOCK}(?:\\s*\\(?[A-Z]{2,5}\\b\\)?)?`;
const HAS_CLOCK = new RegExp(CLOCK, "u");
const EVERY_CLOCK = new RegExp(ZONED, "gu");

/** Words around a clock time that leave it a time: dates, "Posted at". */
const AROUND =
  /\b(?:(?:first |last )?(?:posted|published|updated|modified)|updates?|live|at|on|the|of|and|today|yesterday|uhr|local time|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d{1,4}(?:st|nd|rd|th)?)\b/giu;

const MAX_STAMP = 60;

/** Whether a text is a time of day, perhaps with its date and zone, and no more: "10.45am GMT", "Posted at 10:45". */
function isClockLine(text: string): boolean {
  if (text.length > MAX_STAMP || !HAS_CLOCK.test(text)) return false;
  return !/\p{L}/u.test(text.replace(EVERY_CLOCK, " ").replace(AROUND, " "));
}

/** What a line named as a time says of it: "Posted at 10:45 GMT by Ana Dorn", "10 minutes ago". */
const TOLD = new RegExp(`${ZONED}|\\b\\d+\\s?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?) ago\\b`, "u");

/** "10.45am: The mayor said …" */
const LEADING = new RegExp(`^\\s*(${ZONED})\\s*(?:$|[:–—|-])`, "u");

/**
 * The stamps beneath an element, in the order of the page; those of quotations, side boxes and comments are others'. With
 * `statedOnly` those alone that an attribute states.
 */
export function findStamps(container: ElementNode, statedOnly: boolean): readonly Stamp[] {
  const stamps: Stamp[] = [];
  walk(container, (element) => {
    if (OTHERS.has(element.name) || marksOf(element).has("comments")) return false;
    const stamp = isTimeElement(element) ? readTimeElement(element) : statedOnly ? null : readWords(element);
    if (stamp === null) return true;
    stamps.push(stamp);
    return false;
  });
  return stamps;
}

const OTHERS: ReadonlySet<string> = new Set(["blockquote", "aside", "nav", "figure", "figcaption", "form", "table"]);

function readWords(element: ElementNode): Stamp | null {
  if (element.textLength === 0) return null;
  const opening = firstText(element);
  if (element.textLength > MAX_STAMP) {
    const found = element.name === "p" ? LEADING.exec(opening) : null;
    return found && { element, words: found[1].trim(), stated: null, isLeading: true };
  }
  const words = textOf(element);
  if (!/\d/u.test(words) || find(element, isTimeElement) !== null) return null;
  if (isClockLine(words)) return { element: lineOf(element), words, stated: null, isLeading: false };
  const told = marksOf(element).has("time") ? (TOLD.exec(words)?.[0] ?? null) : null;
  return told === null ? null : { element, words: told.trim(), stated: null, isLeading: false };
}

function readTimeElement(element: ElementNode): Stamp | null {
  if (element.textLength > MAX_STAMP || isPartOfSentence(element)) return null;
  const stated = statedTime(element);
  const line = lineOf(element);
  const words = textOf(isClockLine(textOf(line)) ? line : element);
  const isTime = (stated !== null && readDate(stated) !== null) || HAS_CLOCK.test(words);
  return isTime ? { element: line, words, stated, isLeading: false } : null;
}

const isTimeElement = (element: ElementNode): boolean => element.name === "time" || statedTime(element) !== null;

/** Attributes in which sites state an instant. */
function statedTime({ name, attributes }: ElementNode): string | null {
  const stated = attributes.datetime ?? attributes["data-datetime"] ?? attributes["data-timestamp"] ?? null;
  return stated === null || name === "article" || name === "div" || name === "li" ? null : stated;
}

/** `<p>Posted at <a><time>10:45</time></a> by Ana Dorn</p>`: the outermost element that is no more than the line of the time. */
function lineOf(element: ElementNode): ElementNode {
  let line = element;
  for (let parent = line.parent; parent && parent.textLength <= MAX_LINE; parent = parent.parent) {
    if (BOXES.has(parent.name)) break;
    const isSame = parent.textLength === line.textLength && line.textLength > 0;
    const words = isSame ? "" : textOf(parent);
    if (!isSame && !isClockLine(words) && !POSTED.test(words)) break;
    line = parent;
  }
  return line;
}

const MAX_LINE = 80;
const BOXES: ReadonlySet<string> = new Set(["article", "section", "li"]);
const POSTED = /^(?:(?:first |last )?(?:posted|published|updated)|by)\b/iu;

/** "The quake struck at <time>3:51</time> on Tuesday." */
function isPartOfSentence(element: ElementNode): boolean {
  const { parent } = element;
  if (!INLINE.has(element.name) || parent === null || parent.name !== "p") return false;
  return parent.textLength > 2 * element.textLength + 30;
}

/** The first words of an element: those up to the first tag in it. */
function firstText(element: ElementNode): string {
  for (const child of element.children) {
    const text = isElement(child) ? firstText(child) : child.text;
    if (text.trim() !== "") return text.slice(0, MAX_STAMP);
  }
  return "";
}
