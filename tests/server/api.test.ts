/** The API as a client sees it, on the embedded Postgres. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../server/index.ts";
import { eventPageSchema } from "../../server/schemas/answers.ts";
import { type Database, saveArticles, saveFeeds } from "../../store/index.ts";
import { makeArticle, makeFeed, NOW } from "../support/articles.ts";
import { openTestDatabase } from "../support/databases.ts";

const TEXT = "Police held 12 suspects in Kampot on Feb. 11 after a raid.";
const feed = makeFeed();
const article = makeArticle(
  "one",
  TEXT,
  [
    {
      trigger: "held",
      quantity: "12",
      value: 12,
      unit: "suspect",
      date: "Feb. 11",
      from: "2026-02-11",
      to: "2026-02-12",
      place: "Kampot",
      country: "KH",
    },
    { trigger: "raid" },
  ],
  { feedId: feed.id },
);

let database: Database;
let api: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase();
  await saveFeeds(database, [feed]);
  await saveArticles(database, [article]);
  api = await createApi(database, { now: () => new Date(NOW) });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

describe("events", () => {
  test("come as a page that its schema describes", async () => {
    const response = await api.inject("/api/events");
    expect(response.headers["content-type"]).toBe("application/json; charset=utf-8");
    const page = eventPageSchema.parse(response.json());
    expect(page.events.map(({ trigger }) => trigger)).toEqual(["held", "raid"]);
    expect(page.next).toBeNull();
  });
});
