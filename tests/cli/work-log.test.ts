import { expect, test, vi } from "vitest";
import type { WorkReport } from "../../workers/index.ts";

const lines: string[] = [];
vi.mock("pino", async (original) => ({
  ...(await original<typeof import("pino")>()),
  destination: () => ({ write: (line: string) => lines.push(line) }),
}));
const { openWorkLog } = await import("../../cli/work-log.ts");

function lineOf(report: Partial<WorkReport>): unknown {
  const whole = { id: "entry-1", articleId: null, feedId: null, jobId: "7", milliseconds: 4, error: null, ...report };
  openWorkLog(false).work(whole as WorkReport);
  const { time: _, pid: __, ...line } = JSON.parse(lines.at(-1)!) as Record<string, unknown>;
  return line;
}

test("a line of the log names job, feed, entry and article, as far as they are known", () => {
  expect(lineOf({ queue: "extract", feedId: "feed-1", articleId: "article-1" })).toEqual({
    ...{ level: 30, msg: "done", queue: "extract", jobId: "7", milliseconds: 4 },
    ...{ feedId: "feed-1", entryId: "entry-1", articleId: "article-1" },
  });
  expect(lineOf({ queue: "poll", id: "feed-1" })).toEqual({
    ...{ level: 30, msg: "done", queue: "poll", jobId: "7", milliseconds: 4, feedId: "feed-1" },
  });
});

test("of an error only its message is told", () => {
  const error = Object.assign(new Error("no answer"), { options: { url: "redis://:secret@host" } });
  expect(lineOf({ queue: "fetch", error })).toEqual({
    ...{
      level: 40,
      msg: "failed",
      queue: "fetch",
      jobId: "7",
      milliseconds: 4,
      entryId: "entry-1",
      error: "no answer",
    },
  });
});
