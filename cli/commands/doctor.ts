/** `newsfacts doctor`: whether the database, its lock, its tables, the queue and the feeds are well. */
import type { Command } from "commander";
import pc from "picocolors";
import type { Health } from "../../store/index.ts";
import { count } from "../count.ts";
import { ExitCode } from "../problems.ts";

interface Finding {
  readonly what: string;
  /** False for what needs a hand. */
  readonly well: boolean;
  readonly text: string;
}

export function registerDoctor(program: Command): void {
  program
    .command("doctor")
    .description(
      "check the database, its lock, the tables, the queue and the feeds; exit code 1 where something needs a hand",
    )
    .action(async () => {
      const findings = await examine();
      for (const { what, well, text } of findings)
        console.log(`${well ? pc.green("ok  ") : pc.red("look")} ${what}: ${text}`);
      if (findings.some(({ well }) => !well)) process.exitCode = ExitCode.Failure;
    });
}

async function examine(): Promise<Finding[]> {
  const { checkHealth, openDatabase, readEnvironment } = await import("../../store/index.ts");
  const findings: Finding[] = [{ what: "node", well: true, text: process.version }];
  const environment = readEnvironment();
  let database: Awaited<ReturnType<typeof openDatabase>>;
  try {
    database = await openDatabase(environment);
  } catch (error) {
    return [...findings, { what: "database", well: false, text: (error as Error).message }];
  }
  try {
    const health = await checkHealth(database, new Date().toISOString());
    findings.push(...databaseFindings(health), ...feedFindings(health));
    if (health.pendingMigrations.length === 0) {
      const { openQueues } = await import("../../workers/index.ts");
      try {
        const queues = await openQueues(environment, database);
        findings.push({ what: "queue", well: true, text: `${queues.description}, ${await queueDepths(queues)}` });
        await queues.close();
      } catch (error) {
        findings.push({ what: "queue", well: false, text: (error as Error).message });
      }
    }
  } finally {
    await database.close();
  }
  return findings;
}

function databaseFindings({
  description,
  postgresVersion,
  bytes,
  pendingMigrations,
  articles,
  events,
  entries,
}: Health): Finding[] {
  const megabytes = (bytes / 1e6).toFixed(1);
  const pending = pendingMigrations.length > 0;
  return [
    {
      what: "database",
      well: true,
      text: `${description}, Postgres ${postgresVersion}, ${megabytes} MB, not locked by another process`,
    },
    {
      what: "tables",
      well: !pending,
      text: pending ? `${pendingMigrations.join(", ")} to be applied: run newsfacts migrate` : "up to date",
    },
    { what: "rows", well: true, text: `${count(articles, "article")}, ${count(events, "event")}` },
    {
      what: "entries",
      well: true,
      text: Object.entries(entries)
        .map(([state, count]) => `${count} ${state}`)
        .join(", "),
    },
  ];
}

function feedFindings({ feeds, failing, overdue }: Health): Finding[] {
  return [
    {
      what: "feeds",
      well: failing === 0,
      text: `${feeds} on the list${failing > 0 ? `, ${failing} of them failed when last polled: newsfacts feeds list tells why` : ""}`,
    },
    {
      what: "schedule",
      well: overdue.length === 0,
      text:
        overdue.length === 0
          ? "no feed is overdue"
          : `${count(overdue.length, "feed is", "feeds are")} overdue (${overdue
              .slice(0, 3)
              .map(({ title }) => title)
              .join(", ")} …): run newsfacts ingest, or schedule and worker`,
    },
  ];
}

async function queueDepths(queues: import("../../workers/index.ts").Queues): Promise<string> {
  const { QUEUE_NAMES } = await import("../../workers/index.ts");
  const depths = await Promise.all(
    QUEUE_NAMES.map(async (name) => `${await queues.queue(name).getWaitingCount()} waiting in ${name}`),
  );
  return depths.join(", ");
}
