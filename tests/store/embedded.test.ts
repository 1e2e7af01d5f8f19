/** The embedded Postgres on disk: one process at a time, and nothing lost when it is killed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findEntries, openDatabase, readEnvironment } from "../../store/index.ts";
import { openQueues } from "../../workers/queues.ts";
import { startWorkers } from "../../workers/worker.ts";
import { startChild } from "../support/child.ts";
import { makeDataFolder } from "../support/databases.ts";
import { idleStages, NOTHING } from "../support/idle-stages.ts";

let folder: string;
beforeAll(async () => {
  folder = await makeDataFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a process that is killed loses no row that it has stored and no job that it was at", async () => {
  const environment = readEnvironment({ NEWSFACTS_DATA: folder });
  const first = startChild("work-embedded.ts", folder);
  await first.said("working on half-done");
  await first.said("stored 50");

  await expect(openDatabase(environment)).rejects.toMatchObject({ code: "locked" });
  await expect(openDatabase(environment)).rejects.toThrow(`already open in process ${first.pid}`);

  await first.kill("SIGKILL");
  const stored = Number(first.lines.findLast((line) => line.startsWith("stored "))!.slice("stored ".length));
  const database = await openDatabase(environment);
  const entries = await findEntries(database, { states: ["found"] });
  // The last one may have been stored without the process having had the time to say so.
  expect([stored, stored + 1]).toContain(entries.length);

  const done: string[] = [];
  const queues = await openQueues(environment, database);
  const stages = {
    ...idleStages,
    // The worker that took it before died of it, for all that is known: it is read by itself.
    async extractAlone(id: string) {
      done.push(id);
      return NOTHING;
    },
  };
  const workers = startWorkers(queues, stages, { settings: { extract: { lockDuration: 1000, stalledInterval: 500 } } });
  await expect.poll(() => done, { timeout: 20_000 }).toEqual(["half-done"]);
  await workers.close();
  await queues.close();
  await database.close();
});

test("a first start that was broken off does not stand in the way of the next", async () => {
  const fresh = mkdtempSync(join(tmpdir(), "newsfacts-fresh-"));
  mkdirSync(join(fresh, "postgres.new"));
  writeFileSync(join(fresh, "postgres.new", "PG_VERSION"), "18");
  const environment = readEnvironment({ NEWSFACTS_DATA: fresh });
  let firstStarts = 0;
  const onFirstStart = () => {
    firstStarts += 1;
  };
  for (const _ of [1, 2]) {
    const database = await openDatabase(environment, { onFirstStart });
    expect(await database.query("SELECT 1 AS value")).toEqual([{ value: 1 }]);
    await database.close();
  }
  expect(firstStarts).toBe(1);
  rmSync(fresh, { recursive: true });
});

test("a folder that holds no database, or none at all, is named with what to do", async () => {
  const broken = mkdtempSync(join(tmpdir(), "newsfacts-broken-"));
  mkdirSync(join(broken, "postgres"));
  writeFileSync(join(broken, "postgres", "PG_VERSION"), "nonsense");
  const opening = (folder: string) => openDatabase(readEnvironment({ NEWSFACTS_DATA: folder }));
  await expect(opening(broken)).rejects.toThrow(/does not open: .*Move the folder away/);
  await expect(opening(broken)).rejects.toMatchObject({ code: "unreachable" });
  const file = join(broken, "postgres", "PG_VERSION");
  await expect(opening(file)).rejects.toThrow(/Cannot write in .*PG_VERSION.*Set NEWSFACTS_DATA/);
  rmSync(broken, { recursive: true });
});
