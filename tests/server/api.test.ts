/** The API as a client sees it. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../server/index.ts";
import {
  articlePageSchema,
  articleSchema,
  eventPageSchema,
  feedsSchema,
  placesSchema,
  problemSchema,
  runsSchema,
  seriesSchema,
} from "../../server/schemas/answers.ts";
import type { Database } from "../../store/index.ts";
import { NOW } from "../support/articles.ts";
import { describeOnDatabases } from "../support/databases.ts";
import { articles, feeds, saveFixtureRows } from "./fixture-rows.ts";

const TOKEN = "correct horse battery staple".replaceAll(" ", "-");
const now = () => new Date(NOW);

describeOnDatabases("API", (backend) => {
  let database: Database;
  let api: FastifyInstance;
  beforeAll(async () => {
    database = await backend.open();
    await saveFixtureRows(database);
    api = await createApi(database, { now, requestsPerMinute: 100_000 });
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function get(url: string, headers: Readonly<Record<string, string>> = {}) {
    return api.inject({ url, headers });
  }
  /** The quantities of the events, as the fixture's texts give them; "-" for an event without one. */
  async function numbersOf(query: string): Promise<string> {
    const { events } = eventPageSchema.parse((await get(`/api/events?${query}`)).json());
    return events.map(({ quantity }) => (quantity === "Police" ? "4" : (quantity ?? "-"))).join(" ");
  }

  describe("events", () => {
    test.each([
      ["", "1 3 4 7 2 5 -"],
      ["from=2026-02-11", "1 3 4 7"],
      ["to=2026-02-11", "2 5"],
      ["publishedFrom=2026-01-01&order=occurred", "1 3 4 2"],
      ["publishedTo=2026-01-01", "5 -"],
      ["publishedTo=2026-02-13T00:00:00Z", "5 -"],
      ["type=assault", "3"],
      ["type=ASSAULT,INCIDENT", "3 -"],
      ["mode=injure", "3"],
      ["country=vn", "2"],
      ["country=KH,VN&unit=suspect&type=COERCE", "1 4 7 2 5"],
      ["country=KH&admin1=28&modality=denied", "5"],
      ["place=1822214&to=2026-01-01", "5"],
      ["unit=officer", "3"],
      ["minimum=3", "3 4 7 5"],
      ["minimum=3&maximum=5", "3 5"],
      ["maximum=1", "1"],
      ["modality=denied", "5"],
      ["confidence=0.9&from=2026-02-11", "1 4 7"],
      ["quantified=false", "-"],
      [`feed=${feeds[1].id}`, "5 -"],
      [`feed=${encodeURIComponent(feeds[1].url)}`, "5 -"],
      [`article=${articles[2]!.id}`, "7"],
      ["text=held&unit=officer", "3"],
      ["text=police+-floods", ""],
      ["text=flooding+followed&country=KH&minimum=7", "4 7"],
      ["order=oldest", "5 2 1 3 4 7 -"],
      ["order=amount", "4 7 5 3 2 1 -"],
    ])("that %s asks for", async (query, numbers) => {
      // Which of two articles of one day comes first is up to their ids.
      const found = await numbersOf(query);
      expect(found.split(" ").sort()).toEqual(numbers.split(" ").sort());
      if (query.includes("order=amount")) expect(found).toBe(numbers);
    });

    test.each(["occurred", "oldest", "published", "amount"])("come page by page by %s, each once", async (order) => {
      const whole = eventPageSchema.parse((await get(`/api/events?order=${order}`)).json());
      expect(whole.next).toBeNull();
      for (const limit of [1, 2, 3]) {
        const ids: string[] = [];
        let address: string | null = `/api/events?order=${order}&limit=${limit}`;
        while (address !== null) {
          const response = await get(address);
          const page = eventPageSchema.parse(response.json());
          ids.push(...page.events.map(({ id }) => id));
          expect(page.events.length).toBeLessThanOrEqual(limit);
          const link = String(response.headers.link ?? "").match(/^<(.*)>; rel="next"$/);
          expect(link === null).toBe(page.next === null);
          address = link === null ? null : link[1]!;
        }
        expect(ids).toEqual(whole.events.map(({ id }) => id));
      }
    });

    test("come in the form that is asked for", async () => {
      const accepted = async (accept: string) => (await get("/api/events", { accept })).headers["content-type"];
      expect(await accepted("text/csv")).toBe("text/csv; charset=utf-8; header=present");
      expect(await accepted("application/json;q=0.5, application/geo+json")).toBe(
        "application/geo+json; charset=utf-8",
      );
      expect(await accepted("text/html,application/xhtml+xml,*/*;q=0.8")).toBe("application/json; charset=utf-8");
      expect((await get("/api/events", { accept: "image/png" })).statusCode).toBe(406);

      const lines = (await get("/api/events.ndjson?limit=2")).body.trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line))).toEqual((await get("/api/events?limit=2")).json().events);
      expect((await get("/api/events.csv")).body.trimEnd().split("\r\n")).toHaveLength(1 + 7);
      const { features } = (await get("/api/events.geojson?country=VN")).json();
      expect(features[0].geometry).toEqual({ type: "Point", coordinates: [103.52, 10.62] });
    });
  });

  describe("a series", () => {
    const points = async (query: string) => seriesSchema.parse((await get(`/api/series?${query}`)).json()).points;

    test("sums bounds apart and tells what is open above", async () => {
      const [day] = await points("bucket=day&unit=suspect&from=2026-02-11&country=KH");
      // 1, more than 800 and 7: at least 808, and nobody knows how many at most.
      expect(day).toEqual({
        day: "2026-02-11",
        key: null,
        events: 3,
        quantified: 3,
        low: 808,
        high: 808,
        openAbove: 1,
      });
    });

    test("adds no numbers of different units", async () => {
      const [year] = await points("bucket=year&from=2026-01-01");
      expect(year).toMatchObject({
        day: "2026-01-01",
        events: 5,
        quantified: null,
        low: null,
        high: null,
        openAbove: null,
      });
      expect((await points("bucket=year&by=unit&from=2026-01-01")).map(({ key, low }) => [key, low])).toEqual([
        ["suspect", 810],
        ["officer", 3],
      ]);
    });

    test("counts all time where no beginning is named, and says from when to when that is", async () => {
      const answer = seriesSchema.parse((await get("/api/series?bucket=month&by=modality")).json());
      expect(answer).toMatchObject({ first: "2025-12-01", last: "2026-02-11" });
      expect(answer.points.map(({ day, key, events }) => [day, key, events])).toEqual([
        ["2026-02-01", "asserted", 5],
        ["2025-12-01", "denied", 1],
      ]);
    });
  });

  test("places are those of the events that match, most events first", async () => {
    const { places, ...span } = placesSchema.parse((await get("/api/places")).json());
    expect(span).toEqual({ first: "2025-12-01", last: "2026-02-11" });
    expect(places).toMatchObject([{ geonameId: 1822214, events: 6, latest: "2026-02-11", admin1: "28" }]);
    expect(places[0]).toMatchObject({ quantified: null, low: null, high: null, openAbove: null });
    // "More than 800" among them.
    const [place] = placesSchema.parse((await get("/api/places?unit=suspect")).json()).places;
    expect(place).toMatchObject({ events: 5, quantified: 5, low: 815, high: 815, openAbove: 1 });
    expect((await get("/api/places?text=zebra")).json().places).toEqual([]);
  });

  test("articles come latest first, those without a date last, page by page", async () => {
    const { articles: all } = articlePageSchema.parse((await get("/api/articles")).json());
    expect(all.map(({ title, events }) => [title, events])).toEqual([
      ["Title first", 4],
      ["Title second", 2],
      ["Title third", 1],
    ]);
    const titles: (string | null)[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const page = articlePageSchema.parse((await get(`/api/articles?limit=1${query}`)).json());
      titles.push(...page.articles.map(({ title }) => title));
      cursor = page.next;
    }
    expect(titles).toEqual(all.map(({ title }) => title));
    expect((await get(`/api/articles?feed=${feeds[1].id}`)).json().articles).toHaveLength(1);
  });

  test("an article comes with its text, its mentions and its rows", async () => {
    const article = articleSchema.parse((await get(`/api/articles/${articles[0]!.id}`)).json());
    expect(article.events).toHaveLength(4);
    for (const { start, end, sentence } of article.events) expect(article.text.slice(start, end)).toBe(sentence);
    for (const { start, end, text } of article.mentions) expect(article.text.slice(start, end)).toBe(text);
    expect(article).toMatchObject({
      modified: "2026-02-13T09:30:00+08:00",
      modifiedAt: "2026-02-13T01:30:00.000Z",
      updates: [{ start: 0, end: 6, published: null, kind: "correction" }],
    });
    const missing = await get("/api/articles/00000000-0000-0000-0000-000000000000");
    expect(problemSchema.parse(missing.json()).status).toBe(404);
  });

  test("feeds come with their state, and runs with their counts", async () => {
    const answer = feedsSchema.parse((await get("/api/feeds")).json());
    expect(answer.feeds).toMatchObject([
      { title: "Feed one", status: "new", lagSeconds: 0, articles: 1, entries: { found: 1 } },
      { title: "Feed two", status: "failing", lagSeconds: 3600, failures: 3, error: "answered 503" },
    ]);
    expect(runsSchema.parse((await get("/api/runs")).json()).runs).toMatchObject([
      { kind: "ingest", counts: { articles: 3 } },
    ]);
  });

  test("an unchanged answer is not sent twice", async () => {
    const { etag } = (await get("/api/events")).headers;
    const again = await get("/api/events", { "if-none-match": `"other", W/${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get("/api/events?limit=1", { "if-none-match": String(etag) })).statusCode).toBe(200);
  });

  test.each([
    ["/api/events?limit=0", 400, /limit/],
    ["/api/events?from=yesterday", 400, /from/],
    ["/api/events?from=2026-02-30", 400, /from/],
    ["/api/events?minimum=NaN", 400, /minimum/],
    ["/api/events?colour=red", 400, /colour/],
    ["/api/events?type=COERCE&type=ASSAULT", 400, /type/],
    ["/api/events?cursor=bm9uc2Vuc2U", 400, /cursor/],
    ["/api/events?from=0000-01-01", 400, /0000/],
    ["/api/events?text=%00", 400, /cannot be read/],
    ["/api/events?type=%00", 400, /cannot be read/],
    ["/api/articles?feed=%00", 400, /cannot be read/],
    ["/api/events.csv?type=%00", 400, /cannot be read/],
    ["/api/articles/1", 400, /id/],
    ["/api/series?bucket=hour", 400, /bucket/],
    ["/api/events/../../etc/passwd", 404, /Nothing answers/],
    ["/%2e%2e/package.json", 404, /Nothing answers/],
  ])("%s is refused with problem details", async (url, status, detail) => {
    const response = await get(url);
    expect(response.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    const problem = problemSchema.parse(response.json());
    expect([problem.status, response.statusCode]).toEqual([status, status]);
    expect(problem.detail).toMatch(detail);
  });

  test("a cursor of one order is refused in another", async () => {
    const { next } = (await get("/api/events?order=amount&limit=1")).json();
    expect((await get(`/api/events?order=occurred&limit=1&cursor=${next}`)).statusCode).toBe(400);
  });

  test("every answer forbids scripts, styles and frames from elsewhere", async () => {
    for (const url of ["/api/events", "/nothing", "/api/events.csv"]) {
      const { headers } = await get(url);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  describe("changes", () => {
    const payload = { url: "https://three.example/rss", title: "Feed three" };
    const post = (on: FastifyInstance, authorization?: string) =>
      on.inject({ method: "POST", url: "/api/feeds", payload, headers: authorization ? { authorization } : {} });

    test("are off without a token", async () => {
      expect((await post(api, `Bearer ${TOKEN}`)).statusCode).toBe(403);
    });

    test("need the token", async () => {
      const open = await createApi(database, { now, token: TOKEN });
      expect((await post(open)).statusCode).toBe(401);
      expect((await post(open, "Bearer wrong")).statusCode).toBe(401);
      expect((await post(open, `Basic ${TOKEN}`)).statusCode).toBe(401);
      const added = await post(open, `Bearer ${TOKEN}`);
      expect(added.statusCode).toBe(201);
      const { id } = added.json();
      const remove = () =>
        open.inject({ method: "DELETE", url: `/api/feeds/${id}`, headers: { authorization: `Bearer ${TOKEN}` } });
      expect((await remove()).statusCode).toBe(204);
      expect((await remove()).statusCode).toBe(404);
      await open.close();
    });
  });

  test("too many requests of one address are put off", async () => {
    const strict = await createApi(database, { now, requestsPerMinute: 2 });
    await strict.inject("/api/runs");
    await strict.inject("/api/runs");
    const third = await strict.inject("/api/runs");
    expect(problemSchema.parse(third.json()).status).toBe(429);
    expect(third.headers["retry-after"]).toBeDefined();
    await strict.close();
  });

  test("guesses of the token are counted too", async () => {
    const strict = await createApi(database, { now, token: TOKEN, requestsPerMinute: 2 });
    const guess = async () => (await strict.inject({ method: "DELETE", url: "/api/feeds/one" })).statusCode;
    expect([await guess(), await guess(), await guess()]).toEqual([401, 401, 429]);
    await strict.close();
  });
});
