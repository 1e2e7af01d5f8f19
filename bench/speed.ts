/**
 * What the stages cost, in CPU milliseconds (user and system, all threads), beside yardsticks of the same run.
 *
 *     npm run bench:speed
 *
 * Machines are noisy: compare rows of one run, not runs. Each figure is the median of interleaved rounds after a warm-up.
 * Texts are the news articles of the events and dates benchmarks, pages those of the articles benchmark, under
 * ../shared/bench or where BENCH_DATA says.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Table from "cli-table3";
import { extract } from "../extractors/index.ts";
import { packageRoot } from "../extractors/seeds.ts";
import { readText } from "../extractors/text/index.ts";
import { htmlTokens, segmentWords } from "./yardsticks.ts";

const ROUNDS = 7;

const dataFolder = process.env.BENCH_DATA ?? join(packageRoot, "..", "shared", "bench");

interface Candidate {
  readonly name: string;
  /** How much one pass works through, in the unit of the table. */
  readonly amount: number;
  readonly pass: () => unknown;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly html: string;
  readonly url: string | null;
}

async function main(): Promise<number> {
  if (!existsSync(dataFolder)) {
    console.error(`No benchmark data in ${dataFolder}: set BENCH_DATA to the folder that holds them.`);
    return 1;
  }
  const documents = [...readLines("events/dev.in.jsonl"), ...readLines("dates/dev.in.jsonl")];
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  printTable(`text to facts: ${documents.length} articles, ${words} words`, "CPU ms / 1,000 words", [
    {
      name: "Intl.Segmenter, word pass (yardstick)",
      amount: words / 1000,
      pass: () => documents.map(({ text }) => segmentWords(text)),
    },
    {
      name: "tokens, sentences and tags",
      amount: words / 1000,
      pass: () => documents.map(({ text }) => readText(text)),
    },
    { name: "extract", amount: words / 1000, pass: () => documents.map(extract) },
  ]);

  const { parsePage } = await import("../pipeline/parse/index.ts");
  const pages = parseLines(
    execFileSync(process.execPath, ["make-input.mjs"], {
      cwd: join(dataFolder, "articles"),
      maxBuffer: 1 << 28,
      encoding: "utf8",
    }),
  );
  const megabytes = pages.reduce((sum, { html }) => sum + html.length, 0) / 1e6;
  printTable(`page to article: ${pages.length} pages, ${megabytes.toFixed(1)} MB`, "CPU ms / page", [
    {
      name: "htmlparser2, tokens alone (yardstick)",
      amount: pages.length,
      pass: () => pages.map(({ html }) => htmlTokens(html)),
    },
    { name: "parse", amount: pages.length, pass: () => pages.map((page) => parsePage(page)) },
    {
      name: "parse and extract",
      amount: pages.length,
      pass: () =>
        pages.map((page) => {
          const { text, title, published } = parsePage(page);
          return extract({ text, title, published, url: page.url });
        }),
    },
  ]);
  return 0;
}

function printTable(title: string, unit: string, candidates: readonly Candidate[]): void {
  const rounds = candidates.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++)
    for (const [index, { pass }] of candidates.entries()) {
      const spent = cpuMilliseconds(pass);
      if (round >= 0) rounds[index]?.push(spent);
    }
  const costs = candidates.map(({ amount }, index) => median(rounds[index] ?? []) / amount);
  const table = new Table({ head: [title, unit, "x yardstick"], style: { head: [], border: [], compact: true } });
  for (const [index, { name }] of candidates.entries()) {
    const cost = costs[index] ?? Number.NaN;
    table.push([name, cost.toFixed(3), (cost / (costs[0] ?? Number.NaN)).toFixed(2)]);
  }
  console.log(table.toString());
}

function cpuMilliseconds(pass: () => unknown): number {
  const before = process.cpuUsage();
  pass();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function readLines(file: string): Line[] {
  return parseLines(readFileSync(join(dataFolder, file), "utf8"));
}

function parseLines(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

process.exitCode = await main();
