import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readEnvironment } from "../../store/index.ts";

test("nothing set means the embedded Postgres under data/", () => {
  expect(readEnvironment({})).toMatchObject({
    databaseUrl: null,
    redisUrl: null,
    dataFolder: resolve("data"),
    contact: null,
  });
  expect(readEnvironment({ DATABASE_URL: " ", REDIS_URL: "" })).toMatchObject({ databaseUrl: null, redisUrl: null });
});

test("what is set is read", () => {
  const environment = readEnvironment({
    DATABASE_URL: "postgres://user:word@host:5433/news",
    REDIS_URL: "rediss://host:6380",
    NEWSFACTS_DATA: "/var/news",
    NEWSFACTS_CONTACT: "news@example.org",
  });
  expect(environment).toMatchObject({
    databaseUrl: "postgres://user:word@host:5433/news",
    redisUrl: "rediss://host:6380",
    dataFolder: "/var/news",
    contact: "news@example.org",
  });
});

test.each([
  ["DATABASE_URL", "mysql://user:secret@host/news", "postgres://"],
  ["DATABASE_URL", "host=localhost", "postgres://"],
  ["REDIS_URL", "localhost:6379", "redis://"],
  ["NEWSFACTS_CONTACT", "call me", "news@example.org"],
])("a wrong %s (%s) is named with what it should be", (name, value, example) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(name);
  expect(() => readEnvironment({ [name]: value })).toThrow(example);
  expect(() => readEnvironment({ [name]: value })).not.toThrow(/secret/);
});

test.each([
  [{}, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" }, true],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://collector:4318/v1/traces" }, true],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318", OTEL_SDK_DISABLED: "true" }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318", OTEL_TRACES_EXPORTER: "none" }, false],
  [{ OTEL_SERVICE_NAME: "news" }, false],
])("traces with %o: %s", (variables, tracing) => {
  expect(readEnvironment(variables).tracing).toBe(tracing);
});
