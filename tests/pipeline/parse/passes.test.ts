/** Each pass has a page in `fixtures/parse`: with the pass the text is as written beside it, without the pass it is not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../../extractors/seeds.ts";
import { BLOCK_PASSES } from "../../../pipeline/parse/block-passes.ts";
import { ELEMENT_PASSES } from "../../../pipeline/parse/element-passes.ts";
import { parsePage } from "../../../pipeline/parse/index.ts";

const folder = join(packageRoot, "fixtures", "parse");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

describe.each(names)("the pass %s", (name) => {
  const html = readFileSync(join(folder, `${name}.html`), "utf8");
  const expected = readFileSync(join(folder, `${name}.txt`), "utf8").trimEnd();

  it("leaves the article's text", () => {
    expect(parsePage({ html }).text).toBe(expected);
  });

  it("is what leaves it", () => {
    expect(parsePage({ html }, { without: [name] }).text).not.toBe(expected);
  });

  it("says so in the trace", () => {
    expect(parsePage({ html }, { trace: true }).trace.map(({ pass }) => pass)).toContain(name);
  });
});

it("has a page for every pass", () => {
  const passes = [...ELEMENT_PASSES, ...BLOCK_PASSES].map(({ name }) => name);
  expect(passes.filter((name) => !names.includes(name))).toEqual([]);
});
