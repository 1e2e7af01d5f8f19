/** The times that head the entries of a live blog: `<time datetime>`, elements named as times, headings that are a clock time. */
import { isHidden } from "../element-passes.ts";
import { marksOf } from "../marks.ts";
import { readDate } from "../read-date.ts";
import { type ElementNode, find, INLINE, isElement, textOf, visibleLength, walk } from "../tree.ts";

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
  /\b(?:(?:first |last )?(?:posted|published|updated|modified)|updates?|live|at|on|the|of|and|today|yesterday|(?:\d+\s?)?(?:[hmd]|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?) ago|uhr|local time|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d{1,4}(?:st|nd|rd|th)?)\b/giu;

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
  const reading: Reading = { textOf: remembered(textOf), besideOf: remembered(besideOf) };
  walk(container, (element) => {
    if (stamps.length >= MAX_STAMPS || isOthers(element) || isHidden(element)) return false;
    const ofWords = () => (statedOnly ? null : readWords(element, reading));
    const stamp = isTimeElement(element) ? readTimeElement(element, reading) : ofWords();
    if (stamp === null) return true;
    // Two times on one line: "10:45, updated 11:02".
    if (stamps.at(-1)?.element !== stamp.element) stamps.push(stamp);
    return false;
  });
  return stamps;
}

/** The longest live blogs have a thousand entries on a page. */
const MAX_STAMPS = 5000;

/** A line may hold any number of elements without words, each of which asks for the words around it: they are read once. */
interface Reading {
  textOf(element: ElementNode): string;
  /** The words of its children, each parted from the next. */
  besideOf(parent: ElementNode): string;
}

function remembered(read: (element: ElementNode) => string): (element: ElementNode) => string {
  const known = new Map<ElementNode, string>();
  return (element) => {
    const words = known.get(element) ?? read(element);
    known.set(element, words);
    return words;
  };
}

function besideOf(parent: ElementNode): string {
  const words = parent.children.map((child) => (isElement(child) ? textOf(child) : child.text)).join(" ");
  return words.replace(/\s+/gu, " ").trim();
}

function isOthers(element: ElementNode): boolean {
  // A small aside may be the margin in which the time stands; a longer one has a list of key events.
  if (element.name === "aside") return element.textLength > MAX_LINE;
  return OTHERS.has(element.name) || marksOf(element).has("comments");
}

const OTHERS: ReadonlySet<string> = new Set(["blockquote", "nav", "figure", "figcaption", "form", "table"]);

function readWords(element: ElementNode, reading: Reading): Stamp | null {
  if (element.textLength === 0) return null;
  const opening = firstText(element);
  if (element.textLength > MAX_STAMP) {
    const found = element.name === "p" ? LEADING.exec(opening) : null;
    return found && { element, words: found[1].trim(), stated: null, isLeading: true };
  }
  const words = reading.textOf(element);
  if (!/\d/u.test(words) || find(element, isTimeElement) !== null) return null;
  if (isClockLine(words)) return { element: lineOf(element, reading), words, stated: null, isLeading: false };
  const told = isNamedTime(element) ? (TOLD.exec(words)?.[0] ?? null) : null;
  const isOfInner = told !== null && find(element, (inner) => isClockLine(reading.textOf(inner))) !== null;
  return told === null || isOfInner ? null : { element, words: told.trim(), stated: null, isLeading: false };
}

function readTimeElement(element: ElementNode, reading: Reading): Stamp | null {
  if (element.textLength > MAX_STAMP || isPartOfSentence(element)) return null;
  const stated = statedTime(element);
  const line = lineOf(element, reading);
  const whole = wordsOf(line, element, reading);
  const words = isClockLine(whole) ? whole : reading.textOf(element);
  const isTime = (stated !== null && readDate(stated) !== null) || HAS_CLOCK.test(words);
  return isTime ? { element: line, words, stated, isLeading: false } : null;
}

function isNamedTime(element: ElementNode): boolean {
  return marksOf(element).has("time") || /(?:^|[\s_-])time(?:$|[\s_-])/iu.test(element.attributes.class ?? "");
}

function isTimeElement(element: ElementNode): boolean {
  return element.name === "time" || (!BOXES.has(element.name) && statedTime(element) !== null);
}

/** The instant of posting that an element states for machines: `datetime`, `data-timestamp`, microdata. */
export function statedTime({ attributes }: ElementNode): string | null {
  if (attributes.datetime) return attributes.datetime;
  if (attributes.content && /\bdatePublished\b/u.test(attributes.itemprop ?? "")) return attributes.content;
  for (const name in attributes) {
    if (TIME_ATTRIBUTE.test(name) && !OTHER_TIME.test(name) && INSTANT.test(attributes[name])) return attributes[name];
  }
  return null;
}

const TIME_ATTRIBUTE = /^data-(?:[a-z]+-)*(?:date|time|datetime|timestamp|published|posted|created)$/u;
const OTHER_TIME = /modif|updat|expir|end|sort/u;
const INSTANT = /^\d{10}(?:\d{3})?$|^\d{4}-\d\d-\d\d[T ]\d\d/u;

/** `<p>Posted at <a><time>10:45</time></a> by Ana Dorn</p>`: the outermost element that is no more than the line of the time. */
function lineOf(element: ElementNode, reading: Reading): ElementNode {
  let line = element;
  for (let parent = line.parent; parent && parent.textLength <= MAX_LINE; parent = parent.parent) {
    if (parent.name !== "div" && BOXES.has(parent.name)) break;
    const isSame = parent.textLength === line.textLength && line.textLength > 0;
    const words = isSame ? "" : wordsOf(parent, element, reading);
    if (!isSame && !isClockLine(words) && !POSTED.test(words)) break;
    line = parent;
  }
  return line;
}

/** The words of a line, those of the elements beside the time's own apart: `<time>1h ago</time><span>10.42 EDT</span>`. */
function wordsOf(line: ElementNode, element: ElementNode, reading: Reading): string {
  if (line === element || element.parent === null) return reading.textOf(line);
  const words = reading.besideOf(element.parent);
  return visibleLength(words) === line.textLength ? words : reading.textOf(line);
}

const MAX_LINE = 80;
/** Elements that hold an entry, rather than a line of it. */
export const BOXES: ReadonlySet<string> = new Set(["article", "section", "li", "div"]);
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
