/** `POST /api/extract` answers what `newsfacts extract` answers. */
import { Readable, Writable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapJsonLines } from "../../cli/json-lines.ts";
import { extract } from "../../extractors/index.ts";
import { readDocument } from "../../pipeline/document-reader.ts";
import { factsLine } from "../../pipeline/facts-line.ts";
import { createApi } from "../../server/index.ts";
import type { Database } from "../../store/index.ts";

/** Extraction asks no database. */
const noDatabase = {} as Database;
let api: FastifyInstance;
beforeAll(async () => {
  api = await createApi(noDatabase, { requestsPerMinute: 1000 });
});
afterAll(() => api.close());

async function lineOf(document: object): Promise<object> {
  let text = "";
  const output = new Writable({
    write(piece, _encoding, done) {
      text += piece;
      done();
    },
  });
  await mapJsonLines(Readable.from([Buffer.from(JSON.stringify(document))]), output, (line) =>
    factsLine(extract(readDocument(line)), false),
  );
  return JSON.parse(text);
}

test.each(["/api/extract", "/extract"])("%s gives the line of the stream", async (url) => {
  const document = { id: 7, text: "Police arrested 12 people in Phnom Penh on Tuesday.", published: "2026-02-13" };
  const response = await api.inject({ method: "POST", url, payload: document });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual(await lineOf(document));
  expect(response.json().events.length).toBeGreaterThan(0);
});

test("a stretch with a time of its own has its own today", async () => {
  const text = "Police arrested 12 people today.";
  const updates = [{ start: 0, end: text.length, published: "2026-02-14T09:30:00+07:00" }];
  const document = { text, published: "2026-02-13", updates };
  const response = await api.inject({ method: "POST", url: "/api/extract", payload: document });
  expect(response.json().dates).toMatchObject([{ text: "today", value: "2026-02-14" }]);
});

test.each([
  [{ id: 1 }],
  [{ text: 4 }],
  [{ text: "x", published: "yesterday" }],
  [{ text: "x", title: ["y"] }],
  [{ text: "x".repeat(1_000_001) }],
  [{ text: "x", updates: { start: 0, end: 1 } }],
  [{ text: "x", updates: [null] }],
  [{ text: "x", updates: [{ start: 0, end: 2 }] }],
  [{ text: "x", updates: [{ start: 0, end: 1, published: "11:42" }] }],
])("a document that the stream refuses is refused in the same words", async (document) => {
  const response = await api.inject({ method: "POST", url: "/api/extract", payload: document });
  expect(response.statusCode).toBe(422);
  expect(response.json().detail).toBe(((await lineOf(document)) as { error: string }).error);
});

test.each([
  ["not JSON", "{", "application/json", 400],
  ["an array", "[]", "application/json", 400],
  ["another type", "<a/>", "application/xml", 415],
  ["more than fits", `{"text":"${"x".repeat(5_000_000)}"}`, "application/json", 413],
])("%s is refused with problem details", async (_name, payload, type, status) => {
  const response = await api.inject({
    method: "POST",
    url: "/api/extract",
    payload,
    headers: { "content-type": type },
  });
  expect([response.statusCode, response.json().status]).toEqual([status, status]);
  expect(response.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
});
