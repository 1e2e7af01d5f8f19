/** The explorer's files as the server sends them. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../../server/index.ts";
import type { Database } from "../../store/index.ts";
import { findChromium } from "../support/chromium.ts";
import { openTestDatabase } from "../support/databases.ts";

let database: Database;
let api: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase();
  api = await createApi(database, { requestsPerMinute: 3 });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

/** The page and all that it names: scripts, styles, and what the modules import. */
async function load(path: string, loaded = new Map<string, number>()): Promise<Map<string, number>> {
  if (loaded.has(path)) return loaded;
  const answer = await api.inject(path);
  loaded.set(path, answer.statusCode);
  const names = answer.body.matchAll(/(?:src|href|from) ?=? ?"([^":#?]+\.(?:js|css|svg))"/g);
  for (const [, name] of names) await load(new URL(name!, `http://host${path}`).pathname, loaded);
  return loaded;
}

test("every file that the page names is there, and none counts as a request of the API", async () => {
  const loaded = await load("/");
  expect(loaded.size).toBeGreaterThan(30);
  expect([...loaded].filter(([, status]) => status !== 200)).toEqual([]);
  const statuses: number[] = [];
  for (let turn = 0; turn < 4; turn++) statuses.push((await api.inject("/api/runs")).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test("no script stands in the page itself", async () => {
  const { body, headers } = await api.inject("/");
  expect(body).not.toMatch(/<script(?![^>]*src=)|\son\w+=|\sstyle=|<style/);
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
});

test("a Chromium that is named but not there is told", () => {
  const before = process.env.CHROMIUM;
  process.env.CHROMIUM = "/nowhere/chromium";
  try {
    expect(findChromium()).toEqual({ absent: "CHROMIUM names no program: /nowhere/chromium" });
  } finally {
    if (before === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = before;
  }
});
