/** Commands that run for months: servers that come later, servers that refuse, and what is loaded for traces. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openDatabase,
  readEnvironment,
  saveEntries,
  saveFeeds,
  saveNoArticle,
  saveSnapshot,
  snapshotId,
} from "../../store/index.ts";
import { openQueues, startWorkers } from "../../workers/index.ts";
import { makeEntry, makeFeed } from "../support/articles.ts";
import { startCollector } from "../support/collector.ts";
import { newsfactsIn, type Running, scratchFolder, startNewsfacts } from "../support/command.ts";
import { createOnServer, databaseBackends, describeOrSkip } from "../support/databases.ts";
import { idleStages } from "../support/idle-stages.ts";
import { queueBackends } from "../support/queue-backends.ts";

const serverAbsent = databaseBackends.find(({ name }) => name === "Postgres server")!.absent;
const redisAbsent = queueBackends.find(({ name }) => name === "Redis")!.absent;
/** A database of Redis of their own: other tests run at the same time, and would lose jobs to these workers. */
const redisUrl = new URL("/7", process.env.REDIS_URL ?? "redis://127.0.0.1:6379").href;

const folder = scratchFolder();
const newsfacts = newsfactsIn(folder.path);
afterAll(() => folder.remove());

describeOrSkip("With servers", serverAbsent ?? redisAbsent, () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await createOnServer());
    expect(await newsfacts(["migrate"], { environment: { DATABASE_URL: url } })).toMatchObject({ code: 0 });
  });
  afterAll(() => drop());

  test.each([
    ["worker", [], "Working on Redis"],
    ["schedule", [], "Scheduling on Redis"],
    ["up", ["--port", "0"], "serving it at"],
    ["serve", ["--port", "0"], "Serving Postgres"],
  ])("%s waits until its Postgres and its Redis are there", async (command, options, ready) => {
    const late = await Promise.all([url, redisUrl].map(comesLater));
    const [DATABASE_URL, REDIS_URL] = late.map((server) => server.url) as [string, string];
    const running = startNewsfacts(folder.path, [command, ...options], { DATABASE_URL, REDIS_URL });
    await says(running, /Cannot use Postgres at .*ECONNREFUSED.* Trying again for \d+ s \(--wait-for-servers\)/);
    await late[0]!.start();
    // The API needs no queue.
    if (command !== "serve") await says(running, /Cannot use Redis at .*ECONNREFUSED.* Trying again/);
    await late[1]!.start();
    await says(running, new RegExp(ready));
    running.child.kill("SIGTERM");
    expect(await running.outcome).toMatchObject({ code: 0 });
    for (const { server } of late) server.close();
  });

  test.each([
    ["a database that is not there", { DATABASE_URL: "none" }, /does not exist\. Make that database with createdb/],
    [
      "a number that Redis does not have",
      { REDIS_URL: new URL("/9999", redisUrl).href },
      /out of range\. Correct .* in REDIS_URL/,
    ],
    ["a wrong password", { REDIS_URL: redisUrl.replace("//", "//nobody:secret@") }, /WRONGPASS.*Correct the password/],
  ])("nobody waits for %s", async (_title, wrong, told) => {
    const other = new URL(url);
    other.pathname = "/newsfacts_test_of_no_database";
    const DATABASE_URL = "DATABASE_URL" in wrong ? other.href : url;
    const start = Date.now();
    const { code, stderr } = await newsfacts(["worker"], { environment: { ...wrong, DATABASE_URL } });
    expect(code).toBe(1);
    expect(stderr).toMatch(told);
    expect(stderr).not.toContain("secret");
    expect(Date.now() - start).toBeLessThan(20_000);
  });

  test("the queue board says that Redis is away, and the API works", async () => {
    const environment = { DATABASE_URL: url, REDIS_URL: "redis://127.0.0.1:1" };
    const running = startNewsfacts(folder.path, ["serve", "--port", "0"], environment);
    await says(running, /Serving/);
    const [, api] = / at (http\S+)\. /.exec(running.stderr())!;
    const board = await fetch(`${api}/queues`);
    expect(board.status).toBe(503);
    expect(await board.text()).toMatch(/Cannot use Redis at 127\.0\.0\.1:1: .*ECONNREFUSED/);
    expect((await fetch(`${api}/api/runs`)).status).toBe(200);
    running.child.kill("SIGTERM");
    expect(await running.outcome).toMatchObject({ code: 0 });
  });

  test("what the queues gave up on is pointed at, listed and tried again", async () => {
    const environment = { DATABASE_URL: url };
    const feed = makeFeed("one");
    const entry = makeEntry(feed, "story");
    const database = await openDatabase(readEnvironment(environment));
    await saveFeeds(database, [feed]);
    await saveEntries(database, [entry]);
    const queues = await openQueues(readEnvironment(environment), database);
    const fail = async () => {
      throw Object.assign(new Error("a bug of ours"), { retry: false });
    };
    const workers = startWorkers(queues, { ...idleStages, fetch: fail }, { queues: ["fetch"] });
    await queues.add("fetch", [entry.id]);
    await expect.poll(() => queues.queue("fetch").getFailedCount(), { timeout: 10_000 }).toBe(1);
    await workers.close();
    const [job] = await queues.queue("fetch").getFailed();

    const run = async (...words: string[]) => (await newsfacts(words, { environment })).stdout;
    expect(await run("status")).toContain("The queues have given up on 1 job. newsfacts jobs list tells which");
    expect(await run("jobs", "list")).toMatch(new RegExp(`fetch/${job!.id} .* 1 .*${entry.id}.*a bug of ours`));
    expect(JSON.parse(await run("jobs", "list", "--json"))).toMatchObject({ queue: "fetch", ids: [entry.id] });
    expect(await run("jobs", "list", "--feed", feed.url)).toContain(entry.id);
    expect(await run("jobs", "retry", `fetch/${job!.id}x`)).toContain("Nothing here has failed for good");
    expect(await run("jobs", "retry", `fetch/${job!.id}`)).toContain("To be tried again: 1 job, added to Postgres");
    expect(await run("jobs", "list")).toContain("The queues have given up on no job.");
    await queues.close();
    await database.close();
  });

  test("old pages are moved out into a file that replay reads", async () => {
    const environment = { DATABASE_URL: url };
    const database = await openDatabase(readEnvironment(environment));
    const feed = makeFeed("pages");
    await saveFeeds(database, [feed]);
    for (const [name, days] of [
      ["old", 40],
      ["recent", 1],
    ] as const) {
      const entry = makeEntry(feed, name);
      const text = `Police arrested 12 people in Hanoi on Tuesday, the ${name} report of the ministry said on its page.`;
      const body = Buffer.from(
        `<html><head><title>${name}</title></head><body><article><p>${text}</p></article></body></html>`,
      );
      const fetchedAt = new Date(Date.now() - days * 86_400_000).toISOString();
      await saveEntries(database, [entry]);
      await saveSnapshot(
        database,
        { id: snapshotId(body), url: entry.url, fetchedAt, contentType: "text/html", body },
        entry.id,
      );
      await saveNoArticle(database, entry.id, "not of interest here");
    }
    const file = join(folder.path, "pages.warc.gz");
    const prune = (...words: string[]) => newsfacts(["prune", "--days", "30", "--to", file, ...words], { environment });
    expect((await prune()).stdout).toMatch(/^1 page of .* could be removed: add --write/);
    expect(existsSync(file)).toBe(false);
    expect((await prune("--write")).stdout).toMatch(/^Moved 1 page of 0\.0 MB to .*pages\.warc\.gz/);
    const { stdout } = await newsfacts(["replay", file], { environment });
    expect(stdout).toMatch(/1 page, 1 article:/);
    expect(await prune("--write")).toMatchObject({ code: 2, stderr: expect.stringContaining("is there already") });
    expect((await database.query("SELECT url FROM newsfacts.snapshots")).map(({ url }) => url)).toEqual([
      makeEntry(feed, "recent").url,
    ]);
    await database.close();
  });

  test("traces reach the collector that is named, and without one nothing of them is loaded", async () => {
    const collector = await startCollector();
    const traced = await scriptsLoadedBy("traced", {
      DATABASE_URL: url,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    });
    expect(traced.filter(isOfTraces)).not.toEqual([]);
    expect([...collector.services]).toEqual(["newsfacts"]);
    await collector.close();
    const plain = await scriptsLoadedBy("plain", { DATABASE_URL: url });
    expect(plain.length).toBeGreaterThan(100);
    expect(plain.filter(isOfTraces)).toEqual([]);
  });
});

test("commands that are run once fail at once where a server is away", async () => {
  const environment = { DATABASE_URL: "postgres://postgres@127.0.0.1:1/news" };
  for (const words of [["status"], ["schedule", "--once"], ["worker", "--wait-for-servers", "0"]]) {
    const { code, stderr } = await newsfacts(words, { environment });
    expect(code, words.join(" ")).toBe(1);
    expect(stderr).toMatch(/^newsfacts: Cannot use Postgres at 127\.0\.0\.1:1\/news: .*ECONNREFUSED/);
  }
});

interface LateServer {
  readonly url: string;
  readonly server: Server;
  start(): Promise<void>;
}

/** The address of a server at which nobody answers before `start`. */
async function comesLater(address: string): Promise<LateServer> {
  const real = new URL(address);
  const server = createServer((near) => {
    const far = connect(Number(real.port), real.hostname);
    near.pipe(far).pipe(near);
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  const late = new URL(address);
  late.host = `127.0.0.1:${port}`;
  return { url: late.href, server, start: () => listen(port) };
}

async function says(running: Running, words: RegExp): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (words.test(running.stderr())) return;
    if (running.child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`It did not say ${words}:\n${running.stderr()}`);
}

/** All scripts that a tick of the schedule loads, as V8's coverage lists them. */
async function scriptsLoadedBy(name: string, environment: Readonly<Record<string, string>>): Promise<string[]> {
  const coverage = join(folder.path, `coverage-${name}`);
  mkdirSync(coverage);
  const words = ["schedule", "--once"];
  expect(await newsfacts(words, { environment: { ...environment, NODE_V8_COVERAGE: coverage } })).toMatchObject({
    code: 0,
  });
  const [file] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, file!), "utf8")) as { result: { url: string }[] };
  return result.map((script) => script.url);
}

/** The metrics load OpenTelemetry's interface, which does nothing by itself. */
function isOfTraces(script: string): boolean {
  return /@opentelemetry\/(?!api\/)|bullmq-otel/.test(script);
}
