/** A stream that has not changed is not sent twice, and one that has is sent, whatever changed. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../../server/index.ts";
import { type Database, saveArticles, saveFeeds } from "../../store/index.ts";
import { makeArticle } from "../support/articles.ts";
import { describeOnDatabases } from "../support/databases.ts";
import { articles, feeds, saveFixtureRows, TEXT } from "./fixture-rows.ts";

describeOnDatabases("tags of streams", (backend) => {
  let database: Database;
  let api: FastifyInstance;
  beforeAll(async () => {
    database = await backend.open();
    await saveFixtureRows(database);
    api = await createApi(database, { requestsPerMinute: 100_000 });
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const tagOf = async (url: string, headers = {}) => String((await api.inject({ url, headers })).headers.etag);

  test("are weak, and one for each selection and form", async () => {
    const addresses = ["/api/events.csv", "/api/events.ndjson", "/api/events.geojson", "/api/events.csv?country=KH"];
    const tags = await Promise.all(addresses.map((address) => tagOf(address)));
    for (const tag of tags) expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(new Set(tags).size).toBe(addresses.length);
    expect(await tagOf("/api/events", { accept: "text/csv" })).toBe(tags[0]);
  });

  test("spare the stream while nothing changes", async () => {
    const url = "/api/events.csv";
    const tag = await tagOf(url);
    const again = await api.inject({ url, headers: { "if-none-match": `"other", ${tag}` } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, "", tag]);
    // What is stored alike changes nothing.
    await saveArticles(database, articles);
    expect((await api.inject({ url, headers: { "if-none-match": tag } })).statusCode).toBe(304);
  });

  test.each<[string, (database: Database) => Promise<unknown>]>([
    ["a new article", (database) => saveArticles(database, [makeArticle("new", TEXT, [{ trigger: "held" }])])],
    ["another title", (database) => saveArticles(database, [{ ...articles[0]!, title: "Another" }])],
    ["events that go", (database) => saveArticles(database, [makeArticle("new", TEXT, [])])],
    ["a row changed by hand", (database) => database.query("UPDATE newsfacts.events SET actor = 'nobody'")],
    ["a feed's new name", (database) => saveFeeds(database, [{ ...feeds[0], title: "Renamed" }])],
    ["an article that goes", (database) => database.query("DELETE FROM newsfacts.articles WHERE published IS NULL")],
  ])("change with %s", async (_, change) => {
    const url = "/api/events.ndjson";
    const before = await api.inject({ url });
    await change(database);
    const after = await api.inject({ url, headers: { "if-none-match": String(before.headers.etag) } });
    expect(after.statusCode).toBe(200);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});
