/**
 * The entries of a live blog: blocks of one kind, each with the time at which it was posted. They are known by what the
 * page says of itself (`LiveBlogPosting`) or by their form: three boxes alike that hold most of the text, each with its time.
 */
import type { Head } from "../head.ts";
import { type StructuredData, typesOf } from "../structured-data.ts";
import type { ElementNode } from "../tree.ts";
import { findBoxes, statedBoxes } from "./boxes.ts";
import { type StatedEntry, statedHeadings } from "./data.ts";
import { findRuns } from "./runs.ts";
import { findStamps, type Stamp } from "./stamps.ts";

export interface LiveEntry {
  /** Its box, or its elements where entries follow one another without boxes. */
  readonly parts: readonly ElementNode[];
  /** Null where the page shows no time for it. */
  readonly stamp: Stamp | null;
  /** The instant that its box states for machines. */
  readonly stated: string | null;
}

/** What is asked of blocks before they count as entries. */
export interface EntryTest {
  readonly container: ElementNode;
  /** Blocks alike that there must be. */
  readonly least: number;
  /** Share of the container's text that they must hold. */
  readonly share: number;
}

/** Where an entry is: its time, or a heading that the page's data have as that of an entry. */
export interface Anchor {
  readonly element: ElementNode;
  readonly stamp: Stamp | null;
}

/** @param stated the entries that the page's data tell of */
export function findLiveEntries(
  container: ElementNode,
  isLive: boolean,
  stated: readonly StatedEntry[],
): readonly LiveEntry[] {
  const test = isLive ? { container, least: 2, share: 0.2 } : { container, least: 3, share: 0.5 };
  const stamps = findStamps(container, !isLive).map((stamp) => ({ element: stamp.element, stamp }));
  const boxes = findBoxes(stamps, test);
  if (!isLive) return boxes.every(isDated) ? boxes : [];
  // A run of clock times may be a timetable or the course of a night, and tell of days other than that of publication.
  const headings = statedHeadings(container, stated).map((element) => ({ element, stamp: null }));
  const ways = [
    () => boxes,
    () => findRuns(stamps, test),
    () => findBoxes(statedBoxes(container), test),
    () => findBoxes(headings, test),
    () => findRuns(headings, test),
  ];
  for (const way of ways) {
    const entries = way();
    if (entries.length > 0) return entries;
  }
  return [];
}

/** Without the word of the page, each entry must state day and time for machines. */
function isDated({ stamp }: LiveEntry): boolean {
  return stamp?.stated != null && /\d[T ]\d\d:?\d\d|^\d{10,13}$/u.test(stamp.stated);
}

export function partsOf(entries: readonly LiveEntry[]): ReadonlySet<ElementNode> {
  return new Set(entries.flatMap(({ parts }) => parts));
}

/** Whether an element stands in one of the parts of the entries. */
export function isInEntry(element: ElementNode, parts: ReadonlySet<ElementNode>): boolean {
  if (parts.size === 0) return false;
  for (let node: ElementNode | null = element; node; node = node.parent) if (parts.has(node)) return true;
  return false;
}

export interface LiveSigns {
  readonly data: StructuredData;
  readonly head: Head;
  readonly title: string | null;
  readonly url: string | null;
  readonly container: ElementNode;
}

const COVERAGE = "(?:updates?|blog|coverage|report|feed|text|ticker)";
const LIVE_TITLE = new RegExp(
  `^live\\b\\s*[:|–—-]|[–—:|-]\\s*live(?:\\s+${COVERAGE})?\\s*$|\\blive[ -]?${COVERAGE}\\b|\\blive:|\\bas it happened\\b|^the latest:|` +
    "\\b(?:en direct|en directo|en vivo|ao vivo|in diretta)\\b",
  "iu",
);
const LIVE_ADDRESS = /\/live(?:[/_.-]|$)|-live(?:[/.]|$)|live-?blog|live-?ticker|live-updates|as-it-happened/iu;
const LIVE_NAME = /\blive[_-]?(?:blog|updates?|feed|stream|entr(?:y|ies)|posts?|event|coverage|text|ticker)/iu;

/** Whether the page calls itself a live blog: in its data, its title, its address, or the names around the text. */
export function isLiveBlog({ data, head, title, url, container }: LiveSigns): boolean {
  if (head.properties.has("liveBlogUpdate")) return true;
  if (data.nodes.some((node) => typesOf(node).includes("LiveBlogPosting"))) return true;
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/iu, "").replace(/[?#].*$/u, "") ?? "";
  const isTitled = LIVE_TITLE.test(title ?? "") || LIVE_TITLE.test(head.title ?? "");
  return isTitled || LIVE_ADDRESS.test(path) || isNamedLive(container);
}

function isNamedLive(container: ElementNode): boolean {
  for (let node: ElementNode | null = container; node; node = node.parent) {
    const { class: classes = "", id = "" } = node.attributes;
    if (LIVE_NAME.test(`${classes} ${id}`)) return true;
  }
  return false;
}
