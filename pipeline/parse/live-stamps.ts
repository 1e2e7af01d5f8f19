/** The times that head the entries of a live blog: `<time datetime>`, elements named as times, headings that are a clock time. */
import { marksOf } from "./marks.ts";
import { readDate } from "./read-date.ts";
import { type ElementNode, INLINE, isElement, textOf, walk } from "./tree.ts";

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
  /(?<![\d:.])(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::[0-5]\d)?(?:\s*[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)(?![\d:])/iu;

/** Words around a clock time that leave it a time: dates, zones, "Posted at". */
const AROUND =
  /\b(?:(?:first |last )?(?:posted|published|updated|modified)|updates?|live|at|on|by|the|of|and|today|yesterday|ago|[A-Z]{2,5}|uhr|local time|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d{1,4}(?:st|nd|rd|th)?)\b/giu;

const MAX_STAMP = 60;

/** Whether a text is a time of day, perhaps with its date and zone, and no more: "10.45am GMT", "Posted at 10:45". */
export function isClockLine(text: string): boolean {
  if (text.length > MAX_STAMP || !CLOCK.test(text)) return false;
  return !/\p{L}/u.test(text.replace(CLOCK, " ").replace(AROUND, " "));
}

/** "10.45am: The mayor said …" */
const LEADING = new RegExp(`^\\s*(${CLOCK.source}(?:\\s*\\(?[A-Z]{2,4}\\)?)?)\\s*(?:$|[:–—|-])`, "u");

/**
 * The stamps beneath an element, in the order of the page; those of quotations, side boxes and comments are others'. With
 * `statedOnly` those alone that an attribute states.
 */
export function findStamps(container: ElementNode, statedOnly: boolean): readonly Stamp[] {
  const stamps: Stamp[] = [];
  walk(container, (element) => {
    if (OTHERS.has(element.name) || marksOf(element).has("comments")) return false;
    const stated = statedTime(element);
    const isTime = element.name === "time" || stated !== null;
    const stamp = isTime ? readTimeElement(element, stated) : statedOnly ? null : readWords(element);
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
  if (!/\d/u.test(opening) && element.textLength > MAX_STAMP) return null;
  const words = element.textLength <= MAX_STAMP ? textOf(element) : "";
  if (isClockLine(words) || (marksOf(element).has("time") && CLOCK.test(words)))
    return { element: whole(element), words, stated: null, isLeading: false };
  const found = element.name === "p" ? LEADING.exec(opening) : null;
  return found && { element, words: found[1].trim(), stated: null, isLeading: true };
}

function readTimeElement(element: ElementNode, stated: string | null): Stamp | null {
  if (element.textLength > MAX_STAMP) return null;
  const line = whole(element);
  if (isPartOfSentence(line)) return null;
  const words = textOf(line);
  const isTime = (stated !== null && readDate(stated) !== null) || CLOCK.test(words);
  return isTime ? { element: line, words, stated, isLeading: false } : null;
}

/** Attributes in which sites state an instant. */
function statedTime({ name, attributes }: ElementNode): string | null {
  const stated = attributes.datetime ?? attributes["data-datetime"] ?? attributes["data-timestamp"] ?? null;
  return stated === null || name === "article" || name === "div" || name === "li" ? null : stated;
}

/** `<p>Posted at <a><time>10:45</time></a></p>`: the outermost element that says no more than the time. */
function whole(element: ElementNode): ElementNode {
  let line = element;
  for (let parent = line.parent; parent && parent.textLength <= MAX_STAMP; parent = parent.parent) {
    const isSame = parent.textLength === line.textLength;
    if (parent.name === "article" || parent.name === "li" || !(isSame || isClockLine(textOf(parent)))) break;
    if (isSame && line.textLength === 0) break;
    line = parent;
  }
  return line;
}

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
