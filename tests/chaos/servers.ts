/** Redis and Postgres of one's own, started from the machine's binaries on private ports, that can be struck down and come back. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";

export interface RedisServer {
  readonly url: string;
  readonly pid: number;
  /** Kills it and starts it again, with what it had written to disk or with nothing. */
  restart(emptied: boolean): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServer {
  readonly url: string;
  readonly pid: number;
  /** Strikes it down without a checkpoint and starts it again. */
  restart(): Promise<void>;
  stop(): void;
}

/** The path of a program, or null where the machine has none. */
export function findProgram(...names: string[]): string | null {
  for (const name of names) {
    try {
      return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {}
  }
  return null;
}

/** The folder of `initdb` and `pg_ctl`; null where Postgres is not installed. */
export function findPostgres(): string | null {
  const versions = "/usr/lib/postgresql";
  try {
    const latest = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))[0];
    return latest === undefined ? null : join(versions, latest, "bin");
  } catch {
    return findProgram("pg_ctl")?.replace(/\/pg_ctl$/, "") ?? null;
  }
}

export async function startRedis(program: string, folder: string): Promise<RedisServer> {
  const port = await freePort();
  const data = join(folder, "redis");
  const start = async () => {
    mkdirSync(data, { recursive: true });
    const words = ["--port", String(port), "--bind", "127.0.0.1", "--dir", data, "--save", "", "--appendonly", "yes"];
    const started = spawn(program, [...words, "--maxmemory-policy", "noeviction"], { stdio: "ignore" });
    await patiently(async () => {
      const client = new Redis(port, "127.0.0.1", { lazyConnect: true, retryStrategy: () => null });
      client.on("error", () => {});
      await client.connect().then(() => client.ping());
      client.disconnect();
    });
    return started;
  };
  let running = await start();
  const kill = async () => {
    running.kill("SIGKILL");
    await new Promise((resolve) => running.once("exit", resolve));
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return running.pid!;
    },
    async restart(emptied) {
      await kill();
      if (emptied) rmSync(data, { recursive: true, force: true });
      await sleep(500);
      running = await start();
    },
    stop: kill,
  };
}

export async function startPostgres(programs: string, folder: string): Promise<PostgresServer> {
  const port = await freePort();
  const data = join(folder, "postgres");
  const isRoot = process.getuid?.() === 0;
  mkdirSync(data);
  chmodSync(folder, 0o755);
  // Postgres refuses to run as root.
  if (isRoot) execFileSync("chown", ["postgres", data]);
  const run = (program: string, ...words: string[]) => {
    const command = [join(programs, program), "-D", data, ...words];
    const [first, ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first!, rest, { stdio: "ignore", cwd: data });
  };
  run("initdb", "--username", "newsfacts", "--auth", "trust", "--encoding", "UTF8", "--no-locale");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const start = () => run("pg_ctl", "-w", "-l", join(data, "log"), "-o", options, "start");
  start();
  const url = `postgres://newsfacts@127.0.0.1:${port}/postgres`;
  return {
    url,
    get pid() {
      return Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
    },
    async restart() {
      run("pg_ctl", "-m", "immediate", "stop");
      await sleep(500);
      start();
      await patiently(async () => {
        const client = new pg.Client(url);
        client.on("error", () => {});
        await client.connect();
        await client.end();
      });
    },
    stop: () => run("pg_ctl", "-m", "immediate", "stop"),
  };
}

async function patiently(attempt: () => Promise<void>): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
