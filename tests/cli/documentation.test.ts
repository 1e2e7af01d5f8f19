/** The pages of documentation name what there is: commands, folders, scripts and files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { registerCommands } from "../../cli/commands/index.ts";
import { packageRoot } from "../../extractors/seeds.ts";

const PAGES = [
  "README.md",
  "bench/own/README.md",
  "dashboards/README.md",
  "docs/operations.md",
  "docs/schema.md",
  "fixtures/README.md",
  "server/README.md",
];
const INSTALLED_OR_BUILT = ["coverage", "data", "dist", "node_modules"];

const read = (page: string) => readFileSync(join(packageRoot, page), "utf8");

test("the README names every command", async () => {
  const program = new Command();
  await registerCommands(program, undefined);
  const cells = [...read("README.md").matchAll(/^\| (`.*?`) \| /gm)].map(([, cell]) => cell);
  const named = cells.flatMap((cell) => [...cell!.matchAll(/`([a-z]+)/g)].map(([, name]) => name));
  expect(named).toEqual(expect.arrayContaining(program.commands.map((command) => command.name())));
});

test("the README tells what lives in every folder of code", () => {
  const holdsCode = (folder: string) =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" }).some((file) => file.endsWith(".ts"));
  const folders = readdirSync(packageRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !INSTALLED_OR_BUILT.includes(entry.name))
    .map(({ name }) => name)
    .filter(holdsCode);
  const named = [...read("README.md").matchAll(/^\| \[(\w+)\/\]/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(folders));
});

describe.each(PAGES)("%s", (page) => {
  test("links to files that are there", () => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link!);
    const missing = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(packageRoot, dirname(page), link)),
    );
    expect(missing).toEqual([]);
  });

  test("asks for scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const asked = [...read(page).matchAll(/npm run\s+([\w:]+)/g)].map(([, name]) => name);
    expect(asked.filter((name) => !(name! in scripts))).toEqual([]);
  });
});
