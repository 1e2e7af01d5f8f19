/** When the page was last changed: the sources in order of trust, the first that gives a possible date. */
import { isInEntry, partsOf } from "./live/entries.ts";
import { isSince, readPossible } from "./page-date.ts";
import { isNear, type PublishedSources, timeOf } from "./published.ts";
import { textAt, typesOf } from "./structured-data.ts";
import { type ElementNode, isElement, textOf } from "./tree.ts";

const META_NAMES = [
  "article:modified_time",
  "article:modified",
  "article.updated",
  "og:article:modified_time",
  "og:updated_time",
  "datemodified",
  "date_modified",
  "modified_time",
  "updated_at",
  "dcterms.modified",
  "dc.date.modified",
  "lastmod",
  "last-modified",
];

type Source = readonly [name: string, read: (sources: PublishedSources) => readonly (string | null)[]];

const SOURCES: readonly Source[] = [
  ["json-ld", ({ data }) => [textAt(data.article, "dateModified"), ...pageChanges(data)]],
  ["meta", ({ head }) => META_NAMES.flatMap((name) => head.meta.get(name) ?? [])],
  ["time", timeElements],
  ["visible", visibleLines],
];

export interface Modified {
  readonly modified: string | null;
  /** Which source gave it. */
  readonly modifiedFrom: string | null;
}

/** A page is not changed before it is published: such a date is a fault of the page, and the next source is asked. */
export function findModified(sources: PublishedSources, published: string | null): Modified {
  for (const [modifiedFrom, read] of SOURCES) {
    for (const text of read(sources)) {
      const modified = text === null ? null : readPossible(text, sources);
      if (modified !== null && (published === null || isSince(modified, published))) return { modified, modifiedFrom };
    }
  }
  return { modified: null, modifiedFrom: null };
}

function pageChanges(data: PublishedSources["data"]): readonly (string | null)[] {
  const pages = data.nodes.filter((node) => typesOf(node).some((type) => PAGES.has(type)));
  return pages.map((node) => textAt(node, "dateModified"));
}

const PAGES: ReadonlySet<string> = new Set(["LiveBlogPosting", "WebPage"]);

function timeElements({ head, container, entries }: PublishedSources): readonly string[] {
  const posted = partsOf(entries);
  const stated = head.properties.get("dateModified") ?? [];
  const named = head.times.filter(({ attributes }) => /modif|updat/iu.test(attributes.class ?? ""));
  return [...stated, ...named.filter((time) => isNear(time, container))]
    .filter((element) => !isInEntry(element, posted))
    .map(timeOf);
}

/** "Last updated: 10 March 2026, 11.42 GMT" and its like in other languages, alone or behind the date of publication. */
const UPDATED =
  /(?:^|[|·•/(;,–—-])\s*(?:(?:last )?(?:updated|modified)|update[ds]?:|(?:zuletzt )?aktualisiert|stand:|mis à jour|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|zaktualizowano|aktualizováno|обновлено|оновлено|更新)(?!\p{L})[\s:：,-]*(.*\d.*)$/iu;

const MAX_LINE = 160;
const MAX_LINES = 20;

/** The dates of short lines around the body that say "updated". */
function visibleLines({ container, entries }: PublishedSources): readonly string[] {
  const posted = partsOf(entries);
  const dates: string[] = [];
  const visit = (element: ElementNode): void => {
    for (const child of element.children) {
      if (dates.length >= MAX_LINES) return;
      if (isElement(child)) {
        if (!posted.has(child)) visit(child);
        continue;
      }
      if (child.text.length > MAX_LINE || !MAY_BE_UPDATED.test(child.text)) continue;
      const line = lineAround(element);
      const found = UPDATED.exec(line);
      if (found) dates.push(found[1]);
    }
  };
  visit(container.parent?.parent ?? container);
  return dates;
}

const MAY_BE_UPDATED =
  /updat|modif|aktualis|stand:|jour|tualizad|aggiorn|bijgewerkt|uppdat|opdat|päivit|aktualiz|новлено|更新/iu;

/** `<span>Updated</span> <time>10 March</time>`: the line that a word stands in, as far as it is a short one. */
function lineAround(element: ElementNode): string {
  const own = textOf(element);
  const around = element.parent === null ? own : textOf(element.parent);
  return around.length <= MAX_LINE ? around : own.slice(0, MAX_LINE);
}
