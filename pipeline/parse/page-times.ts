/**
 * When a page was published and last changed, and when the entries of a live blog were posted. They bear on each other: the
 * time of an entry is not that of the page, and a clock time is of a day that the page names.
 */
import { type StatedEntry, statedEntries, statedTimes } from "./live/data.ts";
import { findLiveEntries, isLiveBlog } from "./live/entries.ts";
import { firstPosting, postingTimes } from "./live/times.ts";
import { findModified, type Modified } from "./modified.ts";
import { instantOf } from "./page-date.ts";
import { findPublished, type Published, type PublishedSources } from "./published.ts";
import { describeElement, type Trace } from "./trace.ts";
import type { DatedEntries } from "./updates.ts";

export interface PageTimes extends Published, Modified {
  readonly live: DatedEntries;
  /** What the page's data say of the entries. */
  readonly stated: readonly StatedEntry[];
}

export interface PageSources extends Omit<PublishedSources, "entries"> {
  readonly title: string | null;
}

export function readPageTimes(page: PageSources, trace: Trace): PageTimes {
  const stated = statedEntries(page.data);
  const isLive = isLiveBlog(page);
  const mayBeLive = trace.isOn("live-entries") && (isLive || page.head.times.length >= LEAST_TIMES);
  const entries = mayBeLive ? findLiveEntries(page.container, isLive, stated) : [];
  const sources = { ...page, entries };
  const stating = findPublished(sources);
  const changed = findModified(sources, stating.published);
  const setting = { ...page, published: stating.published, modified: changed.modified };
  const times = postingTimes(entries, statedTimes(entries, stated), setting);
  if (!isLive && isHistory(times, stating.published)) return { ...stating, ...changed, live: NONE, stated };
  if (entries.length > 0) {
    trace.note("live-entries", "chose", () => `${entries.length} entries like ${describeElement(entries[0].parts[0])}`);
  }
  const publishing = stating.published === null ? firstPosting(times) : stating;
  return { ...publishing, ...changed, live: { entries, times }, stated };
}

/** A page that does not call itself a live blog is one by the times of its entries. */
const LEAST_TIMES = 3;

const NONE: DatedEntries = { entries: [], times: [] };

/** Sites may give the time of the latest entry as that of the page; what lies further back was not posted but happened then. */
const BEFORE_PUBLICATION = 7 * 24 * 3600 * 1000;

function isHistory(times: readonly (string | null)[], published: string | null): boolean {
  const earliest = instantOf(published ?? "") - BEFORE_PUBLICATION;
  return times.some((time) => time === null || instantOf(time) < earliest);
}
