import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildTree } from "../../../pipeline/parse/build-tree.ts";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { readSelector, select } from "../../../pipeline/parse/select.ts";
import { loadSiteRules } from "../../../pipeline/parse/site-rules.ts";
import { PARAGRAPHS } from "./pages.ts";

const address = "https://www.ecns.cn/news/society/2026-03-03/detail-ihfabc1234567.shtml";
const html = `<html lang="en"><head><title>River floods lower town</title></head><body>
<div class="crumbs"><a href="/">Home</a> &gt; <a href="/society/">Society</a> &gt; Text</div>
<div class="content_title"><h1>River floods lower town</h1><div class="info"><span>2026-03-03 09:12:45</span><span>Ecns.cn</span><span>Web Editor : Zhang San</span></div></div>
<div id="yanse" class="content">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</div>
<div class="editor_code">Web Editor : Zhang San</div></body></html>`;

describe("the rule for ECNS", () => {
  it("reads what the page states in its own way", () => {
    expect(parsePage({ html, url: address })).toMatchObject({
      text: PARAGRAPHS.join("\n\n"),
      title: "River floods lower town",
      published: "2026-03-03T09:12:45+08:00",
      byline: [],
      siteName: "ECNS",
      section: "Society",
    });
  });

  it("holds on its site alone, and can be switched off", () => {
    expect(parsePage({ html, url: address.replace("ecns.cn", "valleypost.example") }).siteName).not.toBe("ECNS");
    expect(parsePage({ html, url: address }, { without: ["site-rule"] }).published).toBe("2026-03-03T09:12:45");
  });
});

describe("a file of site rules", () => {
  const load = (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "sites-")), "sites.yaml");
    writeFileSync(file, text);
    return () => loadSiteRules(file);
  };

  it.each([
    ["an unknown key", "- {host: a.example, colour: red}"],
    ["a wrong selector", '- {host: a.example, container: "div > p"}'],
    ["a wrong zone", "- {host: a.example, timeZone: Asia/Nowhere}"],
    ["a wrong day", "- {host: a.example, from: yesterday}"],
    ["no host", "- {container: div}"],
  ])("with %s is refused, with the place of the fault", (_what, text) => {
    expect(load(text)).toThrow(/sites\.yaml holds a wrong site rule: .*\[0\]/su);
  });

  it("may be right", () => {
    expect(load("- {host: a.example, container: div#story, from: 2026-01-01, until: 2026-02-01}")()).toHaveLength(1);
  });
});

describe("selectors", () => {
  const { root } = buildTree(
    '<div id="a" class="one two"><p class="x">1</p><section><p data-k="v">2</p></section></div><p>3</p>',
  );
  it.each([
    ["p", 3],
    ["div p", 2],
    ["div section p", 1],
    ["#a", 1],
    ["div#a.one.two", 1],
    [".three", 0],
    ['p[data-k="v"]', 1],
    ["p[data-k]", 1],
    ["p[data-k=w]", 0],
    ["section p, .x", 2],
    ["* p", 3],
  ])("%s finds %i", (selector, count) => {
    expect(select(root, readSelector(selector))).toHaveLength(count);
  });
});
