/**
 * The faults of months in two minutes, for real: workers are killed, Redis is struck down and comes back once with and once
 * without what it held, Postgres is struck down, while a site of bad and good pages is read. At the end every good article has its
 * rows once, every bad page its reason, and the rows are those of a quiet run in one process.
 *
 *     npm run test:chaos -- [--articles 500] [--kills 20] [--seed 8]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { packageRoot } from "../../extractors/seeds.ts";
import { type Database, openDatabase, readEnvironment } from "../../store/index.ts";
import { createChance } from "./chance.ts";
import { type Difference, differences, type Outcome, outcomeOf } from "./outcome.ts";
import { findPostgres, findProgram, startPostgres, startRedis } from "./servers.ts";
import { startSite } from "./site.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "500" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "8" },
    keep: { type: "boolean", default: false },
  },
});
const articles = Number(values.articles);
const kills = Number(values.kills);
const seed = Number(values.seed);

const HOSTS = 20;
const DEADLINE_MILLISECONDS = 170_000;
const KILL_EVERY_MILLISECONDS = 2200;

/** The commands of docker-compose.yml, with times that suit a run of two minutes. */
const COMMANDS: readonly (readonly string[])[] = [
  ["schedule", "--every", "1", "--lost-after", "8"],
  ["worker", "--queues", "poll,fetch", "--first-retry", "1"],
  ["worker", "--queues", "poll,fetch", "--first-retry", "1"],
  ["worker", "--queues", "extract", "--first-retry", "1"],
  ["worker", "--queues", "extract", "--first-retry", "1"],
];

const began = Date.now();
const say = (text: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);

const redisProgram = findProgram("redis-server", "valkey-server");
const postgresPrograms = findPostgres();
if (redisProgram === null || postgresPrograms === null) {
  console.log(`Not run: this machine has no ${redisProgram === null ? "redis-server" : "PostgreSQL"}.`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "newsfacts-chaos-"));
const site = await startSite(articles, HOSTS, seed);
const list = join(folder, "feeds.yaml");
writeFileSync(list, site.feeds.map((url) => `- url: ${url}\n  title: ${url}\n  timeZone: UTC\n`).join(""));
const redis = await startRedis(redisProgram, folder);
const postgres = await startPostgres(postgresPrograms, folder);
const log = openSync(join(folder, "log"), "a");
const shared = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, NEWSFACTS_CONTACT: "chaos@example.org" };
const quiet = { NEWSFACTS_DATA: join(folder, "quiet"), NEWSFACTS_CONTACT: "quiet@example.org" };
const processes: ChildProcess[] = [];
let isOver = false;
let starts = 0;
let exitCode = 1;
try {
  say(`${articles} pages on ${HOSTS} hosts, seed ${seed}; Redis, Postgres and logs in ${folder}`);
  await command(["migrate"], shared);
  await command(["feeds", "import", list], shared);
  for (const index of COMMANDS.keys()) supervise(index);
  const expected = quietRun();
  await Promise.all([strikeDown(), restartServers()]);
  say("no more faults");
  const quietOutcome = await expected;
  const outcome = await settled();
  say("all is read");
  exitCode = report(outcome, differences(quietOutcome, outcome, site.kinds)) ? 0 : 1;
} catch (error) {
  console.error(error);
} finally {
  isOver = true;
  for (const running of processes) running.kill("SIGKILL");
  await site.close();
  await redis.stop();
  postgres.stop();
  if (exitCode === 0 && !values.keep) rmSync(folder, { recursive: true, force: true });
  else console.log(`Logs and data stay in ${folder}.`);
}
process.exit(exitCode);

function start(words: readonly string[], environment: Readonly<Record<string, string>> = shared): ChildProcess {
  const { DATABASE_URL: _, REDIS_URL: __, ...inherited } = process.env;
  return spawn(process.execPath, [join(packageRoot, "dist", "cli", "main.js"), ...words], {
    stdio: ["ignore", log, log],
    env: { ...inherited, NEWSFACTS_ALLOW_PRIVATE: "*", ...environment },
  });
}

/** Starts one of the commands, and again whenever it ends: as whoever runs them in earnest does (`restart: unless-stopped`). */
function supervise(index: number): void {
  if (isOver) return;
  starts++;
  const running = start(COMMANDS[index]!);
  processes[index] = running;
  running.once("exit", () => setTimeout(supervise, 300, index));
}

async function command(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  const code = await new Promise((resolve) => start(words, environment).once("exit", resolve));
  if (code !== 0) throw new Error(`newsfacts ${words.join(" ")} ended with ${code}.`);
}

/** One process, one pass after the other, until nothing is left that may still come. */
async function quietRun(): Promise<Outcome> {
  await command(["feeds", "import", list], quiet);
  for (;;) {
    await command(["ingest", "--pages", String(articles)], quiet);
    const database = await openDatabase(readEnvironment(quiet));
    const outcome = await outcomeOf(database);
    await database.close();
    if (outcome.pages.length < articles || openPages(outcome).length > 0) {
      refuseLate(outcome, "the quiet run");
      continue;
    }
    say("the quiet run is done");
    return outcome;
  }
}

function refuseLate(outcome: Outcome, who: string): void {
  if (Date.now() - began < DEADLINE_MILLISECONDS) return;
  const open = openPages(outcome);
  console.log(open.slice(0, 10));
  throw new Error(`Too late: ${who} found ${outcome.pages.length} of ${articles} pages and left ${open.length} open.`);
}

/** The pages from which something may still come: not those that never work but never say so. */
function openPages({ pages }: Outcome) {
  return pages.filter(
    ({ url, state, error }) =>
      state === "fetched" || (state === "found" && (error === null || site.kinds.get(url) !== "broken")),
  );
}

async function strikeDown(): Promise<void> {
  const chance = createChance(seed);
  for (let kill = 0; kill < kills; kill++) {
    await sleep(KILL_EVERY_MILLISECONDS * (0.5 + chance.next()));
    const index = Math.floor(chance.next() * COMMANDS.length);
    processes[index]!.kill("SIGKILL");
  }
  say(`${kills} processes were killed; in all ${starts} were started`);
}

async function restartServers(): Promise<void> {
  await sleep(8000);
  await redis.restart(false);
  say("Redis was killed and came back");
  await sleep(8000);
  await redis.restart(true);
  say("Redis was killed and came back empty");
  await sleep(8000);
  await postgres.restart();
  say("Postgres was killed and came back");
}

/** Waits until no page is left that may still come, and gives what is stored then. */
async function settled(): Promise<Outcome> {
  const database: Database = await openDatabase(readEnvironment(shared));
  try {
    for (;;) {
      const outcome = await outcomeOf(database);
      if (openPages(outcome).length === 0 && outcome.pages.length === articles) return outcome;
      refuseLate(outcome, "the workers");
      await sleep(1000);
    }
  } finally {
    await database.close();
  }
}

function report({ pages, articles: stored, rows }: Outcome, found: readonly Difference[]): boolean {
  const kindsInAll = new Map<string, Map<string, number>>();
  for (const { url, state } of pages) {
    const states = kindsInAll.get(site.kinds.get(url)!) ?? new Map<string, number>();
    states.set(state, (states.get(state) ?? 0) + 1);
    kindsInAll.set(site.kinds.get(url)!, states);
  }
  for (const [kind, states] of [...kindsInAll].toSorted())
    console.log(`  ${kind.padEnd(8)} ${[...states].map(([state, count]) => `${count} ${state}`).join(", ")}`);
  console.log(`  ${stored.length} articles, ${rows.length} event rows, ${found.length} differences from the quiet run`);
  for (const { what, quiet: one, chaos: other } of found.slice(0, 20))
    console.log(`  ${what}\n    quiet: ${shown(one)}\n    chaos: ${shown(other)}`);
  return found.length === 0 && rows.length > 0;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 300);
}
