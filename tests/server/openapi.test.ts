/** The OpenAPI document is one, and says each thing once. */
import { Validator } from "@seriousme/openapi-schema-validator";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createApi } from "../../server/index.ts";
import type { Database } from "../../store/index.ts";
import { openTestDatabase } from "../support/databases.ts";

const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ summary: z.string() }))),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let database: Database;
let api: FastifyInstance;
let document: z.output<typeof documentSchema>;
beforeAll(async () => {
  database = await openTestDatabase();
  api = await createApi(database);
  document = documentSchema.parse((await api.inject("/api/openapi.json")).json());
});
afterAll(async () => {
  await api.close();
  await database.close();
});

test("it holds to the schema of OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, ...result } = await validator.validate(structuredClone(document));
  expect({ valid, ...result }).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("a document that does not is told from one that does", async () => {
  const { valid } = await new Validator().validate({ ...structuredClone(document), paths: { events: {} } });
  expect(valid).toBe(false);
});

test("each component has one name, and something refers to it", () => {
  const names = Object.keys(document.components.schemas);
  expect(names).toEqual(
    expect.arrayContaining(["EventPage", "EventFact", "Article", "Problem", "NewFeed", "Document"]),
  );
  expect(names.filter((name) => name.endsWith("Input"))).toEqual([]);
  const texts = Object.values(document.components.schemas).map((schema) => JSON.stringify(schema));
  expect(new Set(texts).size).toBe(names.length);
  const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(new Set(referred)).toEqual(new Set(names));
});

test("every kind of answer is in it, each with a summary", () => {
  const paths = ["events", "series", "places", "articles", "articles/{id}", "feeds", "feeds/{id}", "runs", "extract"];
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(paths.map((path) => `/api/${path}`)));
});
