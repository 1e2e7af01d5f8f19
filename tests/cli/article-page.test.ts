import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { articlePage } from "../../cli/article-page.ts";
import type { Update } from "../../store/index.ts";
import { makeArticle } from "../support/articles.ts";

const TEXT = "11:42\n\nPolice arrested 20 men.\n\n10:15\n\nPolice arrested 12 men.";
const second = TEXT.indexOf("10:15");

const updates: readonly Update[] = [
  { start: 0, end: second - 2, published: "2026-02-13T11:42:00+08:00", kind: "entry" },
  { start: second, end: TEXT.length, published: null, kind: "correction" },
];

function pageOf(changes: Parameters<typeof makeArticle>[3]): string {
  const { entryId: _, ...article } = makeArticle("one", TEXT, [{ sentence: TEXT, trigger: "arrested" }], changes);
  const stored = { ...article, publishedAt: null, modifiedAt: null, updatedAt: "2026-02-13T12:00:00.000Z" };
  return stripVTControlCharacters(articlePage(stored, [], false));
}

test("each entry of a live blog has a line above it that tells its kind and time", () => {
  expect(pageOf({ updates })).toContain(
    "[entry 2026-02-13T11:42:00+08:00]\n11:42\n\nPolice arrested 20 men.\n\n[correction]\n10:15\n\nPolice arrested 12 men.",
  );
  expect(pageOf({ updates: [] })).toContain(`\n${TEXT}\n`);
});

test("the time of the last change stands beside that of the publication, where it is another", () => {
  expect(pageOf({ modified: "2026-02-13T12:00:00+08:00" })).toContain("· changed 2026-02-13T12:00:00+08:00");
  expect(pageOf({ modified: "2026-02-13T08:00:00+08:00" })).not.toContain("changed");
});
