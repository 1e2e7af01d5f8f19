/** The tables beside the rules: a phrase that once was read right stays so. */
import { describe, expect, it } from "vitest";
import { ENDINGS, LINES } from "../../../pipeline/parse/boilerplate-phrases.corpus.ts";
import { BYLINES } from "../../../pipeline/parse/byline.corpus.ts";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { LANGUAGES } from "../../../pipeline/parse/language.corpus.ts";
import { findLanguage } from "../../../pipeline/parse/language.ts";
import { MARKS } from "../../../pipeline/parse/marks.corpus.ts";
import { marksOf } from "../../../pipeline/parse/marks.ts";
import { NOTE_TIMES, NOTES } from "../../../pipeline/parse/notes.corpus.ts";
import { noteKind, noteTime } from "../../../pipeline/parse/notes.ts";
import { DATES } from "../../../pipeline/parse/read-date.corpus.ts";
import { readDate } from "../../../pipeline/parse/read-date.ts";
import { TITLES } from "../../../pipeline/parse/title.corpus.ts";
import { createElement } from "../../../pipeline/parse/tree.ts";
import { PARAGRAPHS, page } from "./pages.ts";

describe("dates", () => {
  it.each(DATES)("%s (%s) is %s", (text, language, expected) => {
    expect(readDate(text, language)).toBe(expected);
  });
});

describe("bylines", () => {
  it.each(BYLINES)("%s names %s", (text, names) => {
    const html = page({
      head: `<meta name="author" content="${text}"><meta property="og:site_name" content="Valley Post">`,
    });
    expect(parsePage({ html }).byline).toEqual(names);
  });
});

describe("titles", () => {
  it.each(TITLES)("%s of %s is %s", (title, siteName, headline) => {
    const html = page({ title, heading: "", head: `<meta property="og:site_name" content="${siteName}">` });
    expect(parsePage({ html }).title).toBe(headline);
  });
});

describe("languages", () => {
  it.each(LANGUAGES)("%s, declared %s, is %s", (text, declared, expected) => {
    expect(findLanguage([declared], text)).toBe(expected);
  });
});

describe("marks", () => {
  it.each(MARKS)("%s says %s", (classes, marks) => {
    expect([...marksOf(createElement("div", { class: classes }))].sort()).toEqual([...marks].sort());
  });

  it("takes the id of a box for its name, that of a heading for its words", () => {
    expect([...marksOf(createElement("div", { id: "comments" }))]).toEqual(["comments"]);
    expect([...marksOf(createElement("h2", { id: "comments-of-the-mayor" }))]).toEqual([]);
  });
});

describe("notes", () => {
  it.each(NOTES)("%s: %s", (paragraph, kind) => {
    expect(noteKind(paragraph)).toBe(kind);
  });

  const setting = { language: "en", timeZone: null, fetchedAt: null, published: "2026-02-10T08:00:00+01:00" };
  it.each(NOTE_TIMES)("%s is of %s", (paragraph, time) => {
    expect(noteTime(paragraph, setting)).toBe(time);
  });
});

describe("lines", () => {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
  const [first, second, third] = PARAGRAPHS;

  it.each(LINES)("%s: article %s", (line, isArticle) => {
    const { text } = parsePage({ html: page({ body: paragraphs([first, second, line, third]) }) });
    expect(text.includes(line)).toBe(isArticle);
    expect(text).toContain(third);
  });

  it.each(ENDINGS)("%s at the end: article %s", (paragraph, isArticle) => {
    const { text } = parsePage({ html: page({ body: paragraphs([first, second, third, paragraph]) }) });
    expect(text.includes(paragraph)).toBe(isArticle);
    expect(text).toContain(third);
  });
});
