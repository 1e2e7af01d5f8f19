/**
 * The one place that reads the environment: where the rows lie, where the queue lies, how newsfacts introduces itself.
 *
 *     nothing set           rows and queue in the embedded Postgres under `data/`
 *     DATABASE_URL          rows and queue in that Postgres
 *     REDIS_URL             the queue in that Redis or Valkey
 *     NEWSFACTS_DATA        the folder of the embedded Postgres, instead of `data/`
 *     NEWSFACTS_CONTACT     an address that sites can write to, sent in the User-Agent
 *     NEWSFACTS_TOKEN       whoever sends it may change the list of feeds and retry jobs through `newsfacts serve`; unset: nobody may
 *     NEWSFACTS_ALLOW_PRIVATE  hosts that may lie on private and loopback addresses, parted by commas; `*` for all
 *     OTEL_EXPORTER_OTLP_ENDPOINT  the collector that traces of the jobs are sent to; OpenTelemetry's other variables hold too
 */
import { resolve } from "node:path";
import { StoreError } from "./errors.ts";

export interface Environment {
  /** `postgres://…`; null where the embedded Postgres keeps the rows. */
  readonly databaseUrl: string | null;
  /** `redis://…` or `rediss://…`; null where the queue lies in Postgres. */
  readonly redisUrl: string | null;
  /** Absolute path of the folder of the embedded Postgres. */
  readonly dataFolder: string;
  /** An e-mail address or URL; null where none is set. */
  readonly contact: string | null;
  /** What a caller of the API must send to change anything; null where nothing can be changed. */
  readonly apiToken: string | null;
  /** Hosts that may lie on private and loopback addresses; `true` for all. */
  readonly allowPrivate: readonly string[] | true;
  /** Whether traces are sent to an OpenTelemetry collector; where and how is for its own variables to say. */
  readonly tracing: boolean;
}

/** Reads and checks the settings. Throws a `StoreError` that names the variable and says what it should look like. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  return {
    databaseUrl: readUrl(
      variables,
      "DATABASE_URL",
      ["postgres:", "postgresql:"],
      "postgres://user:password@host:5432/database",
    ),
    redisUrl: readUrl(variables, "REDIS_URL", ["redis:", "rediss:"], "redis://host:6379"),
    dataFolder: resolve(read(variables, "NEWSFACTS_DATA") ?? "data"),
    contact: readContact(variables),
    apiToken: readToken(variables),
    allowPrivate: readHosts(variables, "NEWSFACTS_ALLOW_PRIVATE"),
    tracing: readTracing(variables),
  };
}

type Variables = Readonly<Record<string, string | undefined>>;

function read(variables: Variables, name: string): string | null {
  const value = variables[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

function readUrl(variables: Variables, name: string, schemes: readonly string[], example: string): string | null {
  const value = read(variables, name);
  if (value === null) return null;
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
    // The value is not repeated: it may hold a password.
    throw new StoreError("environment", `${name} is not an address of the form ${example}. Correct it or unset it.`);
  }
  return value;
}

function readContact(variables: Variables): string | null {
  const value = read(variables, "NEWSFACTS_CONTACT");
  if (value === null || /^(https?:\/\/\S+|[^\s@]+@[^\s@]+)$/.test(value)) return value;
  throw new StoreError(
    "environment",
    `NEWSFACTS_CONTACT is "${value}": give an e-mail address or a URL, such as news@example.org.`,
  );
}

/** Short enough to type, long enough that nobody guesses it. */
const SHORTEST_TOKEN = 16;

function readToken(variables: Variables): string | null {
  const value = read(variables, "NEWSFACTS_TOKEN");
  if (value === null || (value.length >= SHORTEST_TOKEN && !/\s/.test(value))) return value;
  throw new StoreError(
    "environment",
    `NEWSFACTS_TOKEN is too easily guessed: give at least ${SHORTEST_TOKEN} characters without blanks, such as openssl rand -hex 24 prints.`,
  );
}

function readHosts(variables: Variables, name: string): readonly string[] | true {
  const hosts = (read(variables, name) ?? "").split(",").map((host) => host.trim().toLowerCase());
  return hosts.includes("*") ? true : hosts.filter((host) => host !== "");
}

/** As OpenTelemetry has it: an endpoint switches traces on, `OTEL_SDK_DISABLED` or another exporter than OTLP off. */
function readTracing(variables: Variables): boolean {
  const endpoint =
    read(variables, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") ?? read(variables, "OTEL_EXPORTER_OTLP_ENDPOINT");
  const exporter = read(variables, "OTEL_TRACES_EXPORTER") ?? "otlp";
  const disabled = read(variables, "OTEL_SDK_DISABLED")?.toLowerCase() === "true";
  return endpoint !== null && exporter === "otlp" && !disabled;
}
