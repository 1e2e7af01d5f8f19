/**
 * Runs every scorer of the benchmark folder over what `newsfacts` writes, and prints the figures beside the floors.
 *
 *     npm run bench:accuracy                    all of them; exit code 1 below a floor
 *     npm run bench:accuracy -- dates events    those whose name starts so
 *     npm run bench:accuracy -- --raise         writes the figures that beat their floor into floors.json
 *
 * The data lie in ../shared/bench beside the checkout, or where BENCH_DATA says. The command is the built one (dist/).
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import pc from "picocolors";
import { packageRoot } from "../extractors/seeds.ts";
import { type Benchmark, benchmarks } from "./benchmarks.ts";

type Floors = Record<string, Record<string, number>>;

const dataFolder = dataFolderOf(process.env.BENCH_DATA ?? join(packageRoot, "..", "shared", "bench"));
const floorsPath = join(packageRoot, "bench", "floors.json");
const command = join(packageRoot, "dist", "cli", "main.js");

/** What a figure may lose to rounding when it is written to the floors, which hold three decimals. */
const ROUNDING = 0.0005;

function main(words: readonly string[]): number {
  const raise = words.includes("--raise");
  const names = words.filter((word) => !word.startsWith("--"));
  if (!existsSync(dataFolder)) {
    console.error(`No benchmark data in ${dataFolder}: set BENCH_DATA to the folder that holds them.`);
    return 1;
  }
  const strangers = unknownScorers();
  if (strangers.length > 0) {
    console.error(`Scorers without an entry in bench/benchmarks.ts: ${strangers.join(", ")}`);
    return 1;
  }
  const floors: Floors = JSON.parse(readFileSync(floorsPath, "utf8"));
  const chosen = benchmarks.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
  const table = new Table({
    head: ["benchmark", "figure", "measured", "floor", ""],
    style: { head: [], border: [], compact: true },
  });
  let below = 0;
  for (const benchmark of chosen) {
    for (const [figure, measured] of Object.entries(measure(benchmark))) {
      const floor = floors[benchmark.name]?.[figure] ?? 0;
      const failed = measured < floor - ROUNDING;
      if (failed) below++;
      else if (raise && measured > floor + ROUNDING) setFloor(floors, benchmark.name, figure, measured);
      const verdict = failed ? pc.red("below") : measured > floor + 0.01 ? "above" : "";
      table.push([benchmark.name, figure, percent(measured), percent(floor), verdict]);
    }
  }
  console.log(table.toString());
  if (raise) writeFileSync(floorsPath, `${JSON.stringify(floors, null, 2)}\n`);
  if (below > 0) console.error(`${below} figures are below their floor.`);
  return below > 0 ? 1 : 0;
}

function setFloor(floors: Floors, benchmark: string, figure: string, measured: number): void {
  floors[benchmark] = { ...floors[benchmark], [figure]: Math.floor(measured * 1000) / 1000 };
}

/** Links resolved: a scorer runs only under its own path. */
function dataFolderOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Score files under the data folder that no benchmark names: a new benchmark must not go unmeasured. */
function unknownScorers(): string[] {
  const known = new Set(benchmarks.map(({ folder, scorer }) => `${folder}/${scorer}`));
  return readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(dataFolder, name)).map((file) => `${name}/${file}`))
    .filter((file) => /\/score(-\w+)?\.mjs$/.test(file) && !known.has(file));
}

function measure(benchmark: Benchmark): Record<string, number> {
  const scorer = join(dataFolder, benchmark.folder, benchmark.scorer);
  const folder = benchmark.ownFolder ? join(packageRoot, benchmark.ownFolder) : join(dataFolder, benchmark.folder);
  const scratch = mkdtempSync(join(tmpdir(), "newsfacts-bench-"));
  try {
    const input = inputFile(folder, benchmark.input, scratch);
    const output = join(scratch, "out.jsonl");
    const run = spawnSync(process.execPath, [command, benchmark.command], {
      stdio: [openSync(input, "r"), openSync(output, "w"), "pipe"],
      encoding: "utf8",
    });
    if (run.status !== 0 || run.stderr !== "") throw new Error(`${benchmark.name}: ${run.stderr}`);
    const options = ["--pred", output, "--json", ...benchmark.arguments];
    const json = execFileSync(process.execPath, [scorer, ...options], {
      cwd: folder,
      maxBuffer: 1 << 28,
      encoding: "utf8",
    });
    const result: unknown = JSON.parse(json);
    return Object.fromEntries(
      Object.entries(benchmark.figures).map(([figure, path]) => [figure, figureAt(result, path)]),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function inputFile(folder: string, input: string, scratch: string): string {
  if (!input.endsWith(".mjs")) return join(folder, input);
  const made = join(scratch, "in.jsonl");
  spawnSync(process.execPath, [input], { cwd: folder, stdio: ["ignore", openSync(made, "w"), "inherit"] });
  return made;
}

/** A share that the scorer could not compute (nothing was found) is 0. */
function figureAt(result: unknown, path: string): number {
  const value = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], result);
  if (value === undefined) throw new Error(`The scorer's JSON has no ${path}.`);
  return typeof value === "number" ? value : 0;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

process.exitCode = main(process.argv.slice(2));
