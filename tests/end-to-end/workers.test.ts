import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packageRoot } from "../../extractors/seeds.ts";
import { newsfactsIn, type Running, scratchFolder, startNewsfacts } from "../support/command.ts";
import { createOnServer, databaseBackends, describeOrSkip } from "../support/databases.ts";
import { queueBackends } from "../support/queue-backends.ts";
import { type Site, startSite } from "../support/site.ts";

const SAVED = join(packageRoot, "fixtures", "pages");
const PAGES = readdirSync(SAVED).filter((file) => file.endsWith(".html"));

const serverAbsent = databaseBackends.find(({ name }) => name === "Postgres server")?.absent ?? null;
const redisAbsent = queueBackends.find(({ name }) => name === "Redis")?.absent ?? null;

const folder = scratchFolder();
let site: Site;
let list: string;
/** What one pass in one process gives: the workers must give the same. */
let expected: string;

const { services: composed } = parse(readFileSync(join(packageRoot, "docker-compose.yml"), "utf8"), {
  merge: true,
}) as { services: Readonly<Record<string, Composed>> };

interface Composed {
  readonly build?: string;
  readonly command: readonly string[];
  readonly healthcheck: { readonly test?: readonly string[] };
}

const allowed = { NEWSFACTS_ALLOW_PRIVATE: "127.0.0.1" };

beforeAll(async () => {
  const pages = PAGES.map((file) => [`/${file}`, { body: readFileSync(join(SAVED, file)) }] as const);
  site = await startSite(Object.fromEntries(pages));
  const links = readFileSync(join(SAVED, "rss.xml"), "utf8").replace(
    /<link>(?=[\w-]+\.html)/g,
    `<link>${site.origin}/`,
  );
  site.set("/rss.xml", { headers: { "content-type": "application/rss+xml" }, body: links });
  list = join(folder.path, "feeds.yaml");
  writeFileSync(list, `- url: ${site.url("/rss.xml")}\n  title: Local site\n  timeZone: UTC\n`);
  const quiet = newsfactsIn(join(folder.path, "quiet"));
  await quiet(["feeds", "import", list]);
  const { stdout, stderr } = await quiet(["ingest"], { environment: allowed });
  expect(stdout, stderr).toContain("1 of 1 feed read");
  expected = rowsOf((await quiet(["events", "--csv", "--limit", "1000"])).stdout);
  expect(expected.split("\n").length).toBeGreaterThan(20);
});
afterAll(async () => {
  await site.close();
  folder.remove();
});

describe("the workers give the rows of a single pass", () => {
  test("in one process, on the embedded database", async () => {
    const data = join(folder.path, "embedded");
    const newsfacts = newsfactsIn(data);
    await newsfacts(["feeds", "import", list]);
    const running = startNewsfacts(data, ["up", "--port", "0", "--monitor-port", "0"], allowed);
    await finished([running]);
    const [, monitor] = /metrics at (\S+)\/health/.exec(running.stderr()) ?? [];
    expect(await (await fetch(`${monitor}/health`)).json()).toEqual({ database: "well", queues: "well" });
    const metrics = await (await fetch(`${monitor}/metrics`)).text();
    expect(metrics).toContain(`newsfacts_jobs_total{queue="extract",outcome="done"} ${PAGES.length}`);
    expect(metrics).toContain(`newsfacts_fetches_total{host="${new URL(site.origin).host}",outcome="200"}`);
    const [, api] = /serving it at (\S+)\. /.exec(running.stderr()) ?? [];
    expect((await fetch(`${api}/api/events?limit=1`)).status).toBe(200);
    expect(await (await fetch(`${api}/queues`)).text()).toContain("newsfacts queues");
    running.child.kill("SIGTERM");
    expect(await running.outcome).toMatchObject({ code: 0 });
    expect(rowsOf((await newsfacts(["events", "--csv", "--limit", "1000"])).stdout)).toBe(expected);
    const status = JSON.parse((await newsfacts(["status", "--json"])).stdout);
    expect(status.feeds).toMatchObject([{ title: "Local site", status: "well", dead: false }]);
    expect(status.queues).toContainEqual({ name: "extract", waiting: 0, active: 0, delayed: 0, failed: 0 });
    const listed = (await newsfacts(["jobs", "list"])).stdout;
    expect(listed).toContain("No page has failed for good.");
    expect(listed).toContain("The queues have given up on no job.");
    expect((await newsfacts(["jobs", "retry"])).stdout).toContain("Nothing here has failed for good");
  });

  describeOrSkip("on servers", serverAbsent ?? redisAbsent, () => {
    test.each([
      ["Postgres and Redis", { REDIS_URL: process.env.REDIS_URL ?? "redis://127.0.0.1:6379" }],
      ["Postgres alone", {}],
    ])("by the commands of docker-compose.yml, on %s", async (_name, queue) => {
      const { url, drop } = await createOnServer();
      const environment = { ...allowed, ...queue, DATABASE_URL: url };
      const newsfacts = newsfactsIn(folder.path);
      const run = (words: readonly string[]) => newsfacts(words, { environment });
      // All commands of docker-compose.yml; here they share one machine, so each takes a port of its own.
      const all = Object.entries(composed).filter(([, { build }]) => build !== undefined);
      const once = all.filter(([, { healthcheck }]) => healthcheck.test === undefined).map(([name]) => name);
      expect(once).toEqual(["migrate", "feeds"]);
      expect(await run(composed.migrate!.command)).toMatchObject({ code: 0 });
      await run(["feeds", "import", list]);
      const names = [...all.map(([name]) => name).filter((name) => !once.includes(name)), "extract"];
      expect(names).toEqual(["scheduler", "fetch", "extract", "server", "extract"]);
      const processes = names.map((name) => {
        const port = name === "server" ? "--port" : "--monitor-port";
        return startNewsfacts(folder.path, [...composed[name]!.command, port, "0"], environment);
      });
      await finished(processes);
      for (const [index, running] of processes.entries())
        expect(await askHealth(composed[names[index]!]!, running), names[index]).toBe(0);
      for (const { child } of processes) child.kill("SIGTERM");
      for (const { outcome } of processes) expect(await outcome).toMatchObject({ code: 0 });
      expect(rowsOf((await run(["events", "--csv", "--limit", "1000"])).stdout)).toBe(expected);
      expect((await run(composed.feeds!.command)).stdout).toMatch(/^\d\d feeds added, 0 updated/);
      await drop();
    });
  });
});

/** The exit code of a service's health check, asked at the port that the process has taken. */
async function askHealth({ healthcheck }: Composed, running: Running): Promise<number | null> {
  const [, program, ...words] = healthcheck.test!;
  const port = /http:\/\/[\d.]+:(\d+)/.exec(running.stderr())![1]!;
  const check = spawn(
    program!,
    words.map((word) => word.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`)),
  );
  return new Promise((resolve) => check.once("exit", resolve));
}

/** Waits until every page was extracted, as the workers' reports tell. */
async function finished(processes: readonly Running[]): Promise<void> {
  for (let waited = 0; waited < 100_000; waited += 100) {
    const reports = processes.map((running) => running.stderr()).join("");
    if ((reports.match(/"queue":"extract"/g) ?? []).length >= PAGES.length) return;
    await sleep(100);
  }
  throw new Error(`The pages were not extracted in time:\n${processes.map((running) => running.stderr()).join("\n")}`);
}

/** In a fixed order, since equal days may come in any. */
function rowsOf(csv: string): string {
  return csv.trim().split("\n").sort().join("\n");
}
