/** Where in the text the entries of a live blog stand, and the paragraphs that speak of the article itself. */
import type { Update } from "../../store/records.ts";
import { isRunning, key } from "./block-tests.ts";
import type { Block, PlacedBlock } from "./blocks.ts";
import type { LiveEntry } from "./live/entries.ts";
import { isNoteLabel, type NoteSetting, noteKind, noteTime } from "./notes.ts";
import { isSince, readPossible } from "./page-date.ts";
import { type StructuredData, textAt, valuesAt } from "./structured-data.ts";
import type { Trace } from "./trace.ts";
import type { ElementNode } from "./tree.ts";

/** The entries with the instants at which they were posted. */
export interface DatedEntries {
  readonly entries: readonly LiveEntry[];
  readonly times: readonly (string | null)[];
}

/** All of them in the order of the text, an entry before what stands in it. */
export function findUpdates(
  {
    text,
    placed,
    live,
  }: { readonly text: string; readonly placed: readonly PlacedBlock[]; readonly live: DatedEntries },
  data: StructuredData,
  setting: NoteSetting,
  trace: Trace,
): readonly Update[] {
  const notes = noteSpans(placed, statedCorrections(data), setting);
  const updates = [...entrySpans(placed, live), ...notes].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  for (const { kind, published, start, end } of updates) {
    const pass = kind === "entry" ? "live-entries" : "note";
    trace.note(pass, "chose", () => `${kind}, ${published ?? "no time stated"}: ${text.slice(start, end)}`);
  }
  return updates;
}

/** When the latest of them was posted; null where none has a time. */
export function latestPosting(updates: readonly Update[]): string | null {
  const times = updates.map(({ published }) => published).filter((time) => time !== null);
  return times.reduce<string | null>(
    (latest, time) => (latest === null || isSince(time, latest) ? time : latest),
    null,
  );
}

/** Puts the time of each entry, in the page's own words, on a line of its own before what is left of the entry. */
export function withTimeLines(blocks: readonly Block[], entries: readonly LiveEntry[]): readonly Block[] {
  if (entries.length === 0) return blocks;
  const entryOf = entryFinder(entries);
  let current = -1;
  return blocks.flatMap((block) => {
    const index = block.removedBy === null ? entryOf(block.element) : current;
    if (index === current) return [block];
    current = index;
    const stamp = entries[index]?.stamp;
    return stamp == null || stamp.isLeading || stamp.words === ""
      ? [block]
      : [timeLine(stamp.words, stamp.element), block];
  });
}

/** Lines between the time of an entry and its first sentence that are the name of its writer. */
export function entryAuthors(blocks: readonly Block[], entries: readonly LiveEntry[]): readonly Block[] {
  if (entries.length === 0) return [];
  const entryOf = entryFinder(entries);
  const authors: Block[] = [];
  let begun = -1;
  for (const block of blocks) {
    if (block.removedBy !== null) continue;
    const index = entryOf(block.element);
    if (index < 0 || index === begun) continue;
    if (isRunning(block)) begun = index;
    else if (block.kind === "paragraph" && block.strongLength === 0 && PERSON.test(block.text)) authors.push(block);
  }
  return authors;
}

/** "Ana Dorn", "By Ana de la Torre", "Ana Dorn in Nairobi". */
const PERSON =
  /^(?:[Bb]y )?\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la) ){0,2}\p{Lu}[\p{L}'’.-]+){1,3}(?: in \p{Lu}[\p{L} '’-]+)?$/u;

function timeLine(text: string, element: ElementNode): Block {
  return { kind: "paragraph", text, element, linkLength: 0, strongLength: 0, picture: null, removedBy: null };
}

/** Finds the entry in which an element stands; -1 where it stands in none. */
function entryFinder(entries: readonly LiveEntry[]): (element: ElementNode) => number {
  const indexes = new Map(entries.flatMap(({ parts }, index) => parts.map((part) => [part, index] as const)));
  return (element) => {
    for (let node: ElementNode | null = element; node; node = node.parent) {
      const index = indexes.get(node);
      if (index !== undefined) return index;
    }
    return -1;
  };
}

function entrySpans(placed: readonly PlacedBlock[], { entries, times }: DatedEntries): readonly Update[] {
  if (entries.length === 0) return [];
  const entryOf = entryFinder(entries);
  const spans = new Map<number, Update>();
  for (const { block, start, end } of placed) {
    const index = entryOf(block.element);
    if (index < 0) continue;
    spans.set(index, { start: spans.get(index)?.start ?? start, end, published: times[index], kind: "entry" });
  }
  return [...spans.values()];
}

/** Corrections, updates and notes; a label ("Correction") takes the paragraph beneath it along. */
function noteSpans(
  placed: readonly PlacedBlock[],
  corrections: readonly StatedCorrection[],
  setting: NoteSetting,
): readonly Update[] {
  const notes: Update[] = [];
  for (let index = 0; index < placed.length; index++) {
    const { block, start } = placed[index];
    const shown = corrections.length === 0 ? "" : key(block.text);
    const stated = corrections.find((correction) => isSameText(shown, correction.key));
    const kind = stated ? "correction" : noteKind(block.text);
    if (kind === null) continue;
    if (isNoteLabel(block.text) && index + 1 < placed.length) index++;
    const { block: last, end } = placed[index];
    const time = stated?.published == null ? null : readPossible(stated.published, setting);
    const published = time ?? noteTime(block.text, setting) ?? noteTime(last.text, setting);
    notes.push({ start, end, published, kind });
  }
  return notes;
}

interface StatedCorrection {
  /** The letters of its text. */
  readonly key: string;
  readonly published: string | null;
}

/** `correction` of the article's data: a text, or a `CorrectionComment` with its date. */
function statedCorrections(data: StructuredData): readonly StatedCorrection[] {
  return valuesAt(data, data.article, "correction").map((value) =>
    typeof value === "string"
      ? { key: key(value), published: null }
      : {
          key: key(textAt(value, "text") ?? textAt(value, "description") ?? ""),
          published: textAt(value, "datePublished"),
        },
  );
}

const MIN_CORRECTION = 20;

/** The page may show the stated text with a label before it, or in parts. */
function isSameText(shown: string, stated: string): boolean {
  return Math.min(shown.length, stated.length) >= MIN_CORRECTION && (shown.includes(stated) || stated.includes(shown));
}
