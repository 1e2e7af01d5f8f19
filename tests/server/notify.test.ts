/** `LISTEN newsfacts_events` hears of new rows, once they are committed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, saveArticles } from "../../store/index.ts";
import { makeArticle } from "../support/articles.ts";
import { describeOnDatabases } from "../support/databases.ts";

describeOnDatabases("news of rows", (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
  });
  afterAll(() => database.close());

  test("tells how many, in which articles, and nothing where none is new", async () => {
    const pool = await database.openPool("newsfacts", 1);
    const client = (await pool.connect()) as Awaited<ReturnType<typeof pool.connect>> & {
      on(event: "notification", listener: (message: { channel: string; payload?: string }) => void): void;
    };
    const heard: unknown[] = [];
    client.on("notification", ({ channel, payload }) => heard.push([channel, JSON.parse(payload!)]));
    await client.query("LISTEN newsfacts_events");
    const article = makeArticle("one", "Police held 12 suspects after a raid.", [
      { trigger: "held" },
      { trigger: "raid" },
    ]);
    await saveArticles(database, [article]);
    await saveArticles(database, [article]);
    await saveArticles(database, [{ ...article, title: "Another title" }]);
    await expect.poll(() => heard).toEqual([["newsfacts_events", { events: 2, articles: [article.id] }]]);
    client.release(true);
    await pool.end();
  });
});
