/**
 * Opens the embedded Postgres in the folder given, takes the job that waits and never ends it, and stores one
 * entry after the other, saying each number once it is stored.
 */
import { openDatabase, readEnvironment, saveEntries, saveFeeds } from "../../../store/index.ts";
import { openQueues } from "../../../workers/queues.ts";
import { makeEntry, makeFeed } from "../articles.ts";

const environment = readEnvironment({ NEWSFACTS_DATA: process.argv[2] });
const database = await openDatabase(environment);
const queues = await openQueues(environment, database);
console.log("open");
await queues.add("extract", ["half-done"]);
queues.work(
  "extract",
  async (job) => {
    console.log(`working on ${job.data.ids.join()}`);
    return new Promise(() => {});
  },
  { lockDuration: 1000, stalledInterval: 500 },
);
const feed = makeFeed();
await saveFeeds(database, [feed]);
for (let number = 1; ; number++) {
  await saveEntries(database, [makeEntry(feed, String(number))]);
  console.log(`stored ${number}`);
}
