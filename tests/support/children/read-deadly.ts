/**
 * Opens the embedded Postgres in the folder given and extracts what waits, with a page among it that ends the process, as one
 * does that takes all memory. Says so when the queue is empty.
 */
import { createFetcher } from "../../../pipeline/fetch/index.ts";
import { type Database, openDatabase, readEnvironment } from "../../../store/index.ts";
import { openQueues } from "../../../workers/queues.ts";
import { stagesOf } from "../../../workers/stages.ts";
import { startWorkers } from "../../../workers/worker.ts";

const [folder, deadlyId] = process.argv.slice(2);
const environment = readEnvironment({ NEWSFACTS_DATA: folder });
const database = await openDatabase(environment);
const deadly: Database = {
  ...database,
  async query(sql, values) {
    const isReading = sql.includes("newsfacts.snapshots") && [values?.[0]].flat().includes(deadlyId);
    if (isReading) process.kill(process.pid, "SIGKILL");
    return database.query(sql, values);
  },
};
const queues = await openQueues(environment, database);
const stages = stagesOf({ database: deadly, fetcher: createFetcher({}), now: () => new Date() });
const workers = startWorkers(queues, stages, {
  queues: ["extract"],
  settings: { extract: { lockDuration: 500, stalledInterval: 200 } },
});
const open = async () => {
  const { waiting, active, delayed } = await queues.queue("extract").getJobCounts("waiting", "active", "delayed");
  return waiting! + active! + delayed!;
};
while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
await workers.close();
await queues.close();
await database.close();
console.log("empty");
