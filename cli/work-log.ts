/** What long-running commands say of their work on standard error: lines for people at a terminal, JSON (pino) elsewhere. */
import pc from "picocolors";
import { destination, type Logger, pino } from "pino";
import type { Tick, WorkReport } from "../workers/index.ts";

export interface WorkLog {
  work(report: WorkReport): void;
  tick(tick: Tick): void;
  trouble(error: Error): void;
}

export function openWorkLog(isTerminal = process.stderr.isTTY === true): WorkLog {
  return isTerminal ? forPeople() : asJson(pino({ base: { pid: process.pid } }, destination({ fd: 2, sync: true })));
}

function forPeople(): WorkLog {
  const say = (text: string) => console.error(`${new Date().toISOString().slice(0, 19)} ${text}`);
  return {
    work: ({ queue, id, error }) => say(error === null ? `${queue} ${id}` : `${pc.red(queue)} ${id}: ${error.message}`),
    tick({ feeds, entries }) {
      if (feeds + entries > 0) say(`schedule: ${feeds} feeds due, ${entries} entries left half-done`);
    },
    trouble: (error) => say(`${pc.red("schedule")}: ${error.message}`),
  };
}

/** Of an error only its message: what surrounds it may hold addresses with passwords. */
function asJson(log: Logger): WorkLog {
  return {
    work({ queue, id, articleId, feedId, jobId, milliseconds, error }) {
      const about = {
        queue,
        jobId,
        ...known(queue === "poll" ? { feedId: id } : { feedId, entryId: id, articleId }),
        milliseconds,
      };
      if (error === null) log.info(about, "done");
      else log.warn({ ...about, error: error.message }, "failed");
    },
    tick({ feeds, entries }) {
      if (feeds + entries > 0) log.info({ feeds, entries }, "scheduled");
    },
    trouble: (error) => log.error({ error: error.message }, "schedule failed"),
  };
}

function known(ids: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== null && id !== ""));
}
