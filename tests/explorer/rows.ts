/** What the explorer's tests look at: a saved story, a hostile one, one with marks within marks, and rows over many months. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../../extractors/index.ts";
import { packageRoot } from "../../extractors/seeds.ts";
import { readPage } from "../../pipeline/read-page.ts";
import {
  type Database,
  finishRun,
  saveArticles,
  saveEntries,
  saveFailure,
  saveFeeds,
  savePoll,
  startRun,
} from "../../store/index.ts";
import { makeArticle, makeEntry, makeEvent, makeFeed, spanOf } from "../support/articles.ts";

export const HOSTILE = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const STORY = "fixtures/ecns/news/cns-wire/2026-02-13/detail-ihfaquxz2731904.shtml";

export const well = makeFeed("wire", { title: "The Daily Wire" });
const failing = makeFeed("courier", { title: "Coast Courier" });
const late = makeFeed("gazette", { title: "Hill Gazette", everyMinutes: 60 });
const fresh = makeFeed("post", { title: "River Post" });

export async function saveFixtureRows(database: Database): Promise<void> {
  await saveFeedStates(database, `answered 503 ${HOSTILE}`);
  await saveArticles(database, [savedStory(), hostileStory(), overlapping(), ...overMonths(), ...many()]);
}

/** One feed in each state, and a run. */
export async function saveFeedStates(database: Database, error: string): Promise<void> {
  await saveFeeds(database, [well, failing, late, fresh]);
  const now = Date.now();
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
  const poll = { etag: null, lastModified: null, failures: 0, error: null };
  await savePoll(database, { ...poll, feedId: well.id, polledAt: at(-1), duePollAt: at(1) });
  await savePoll(database, { ...poll, feedId: late.id, polledAt: at(-11), duePollAt: at(-10) });
  await savePoll(database, { ...poll, failures: 3, error, feedId: failing.id, polledAt: at(-1), duePollAt: at(1) });
  const gone = makeEntry(well, "gone");
  await saveEntries(database, [gone]);
  await saveFailure(database, gone.id, "answered 410", { retry: false });
  const run = await startRun(database, "ingest", at(-1));
  await finishRun(database, run.id, { articles: 3, rows: 40 }, at(-0.9));
}

export function savedStory() {
  const reading = readPage({
    body: readFileSync(join(packageRoot, STORY)),
    contentType: "text/html",
    url: "https://www.ecns.cn/news/story",
    fetchedAt: "2026-02-14T00:00:00Z",
  });
  if (reading.kind !== "article") throw new Error(reading.reason);
  return reading.article;
}

function hostileStory() {
  const text = `Police arrested 12 people in Hanoi on Feb. 10. ${HOSTILE}`;
  const facts = extract({ text, published: "2026-02-13" });
  return makeArticle("hostile", text, [], { title: HOSTILE, siteName: HOSTILE, facts });
}

/** A number within a date, the word of an event within a place, and one number that two events share. */
export const OVERLAPPING =
  "In the past two weeks police raided Raid Street and arrested 40 men.\n\nThe street at the far right edge of a line is long; officers also held some.";

function overlapping() {
  const mention = { rules: ["rule/one", "rule/two"] };
  const shared = {
    quantity: "40 men",
    value: 40,
    unit: "man",
    place: "Raid Street",
    country: "FJ",
    from: "2026-01-30",
    to: "2026-02-13",
  };
  const date = "the past two weeks";
  const events = [
    makeEvent(OVERLAPPING, { ...shared, date, trigger: "raided", changes: { mode: "raid" } }),
    makeEvent(OVERLAPPING, { ...shared, date, trigger: "Raid", changes: { mode: "clear" } }),
    makeEvent(OVERLAPPING, { ...shared, date, trigger: "arrested" }),
  ];
  const { quantity, place, date: timex } = events[0]!;
  const two = { ...quantity!, ...spanOf(OVERLAPPING, "two"), ...mention, value: 2, unit: "week" };
  return makeArticle("overlapping", OVERLAPPING, [], {
    title: "Marks within marks",
    updates: [
      {
        start: OVERLAPPING.indexOf("The street"),
        end: OVERLAPPING.length,
        published: "2026-02-13T09:30:00+08:00",
        kind: "update",
      },
    ],
    facts: {
      events,
      dates: [{ ...timex!, ...mention }],
      quantities: [two, { ...quantity!, ...mention }],
      places: [{ ...place!, ...mention } as never],
    },
  });
}

/** Numbers of one unit in January, March and November, "more than 800" among them, and one of long before. */
function overMonths() {
  const text = "Inspectors closed 1 2 3 mines.";
  const closing = { trigger: "closed", quantity: "1", unit: "mine", date: "Inspectors", place: "mines", country: "PE" };
  const told = (value: number, from: string, changes: object = {}) => ({
    ...closing,
    value,
    from,
    to: `${from.slice(0, 8)}${String(Number(from.slice(8)) + 1).padStart(2, "0")}`,
    changes: { mode: "close", ...changes },
  });
  const base = { ...makeEvent(text, told(1, "2025-01-10")).quantity! };
  const open = { quantity: { ...base, value: 800, comparator: ">" as const } };
  const range = { quantity: { ...base, value: null, low: 20, high: 90 } };
  const days = [
    told(10, "2025-01-10"),
    told(0, "2025-01-20", range),
    told(0, "2025-03-05", open),
    told(30, "2025-11-15"),
  ];
  return days.map((event, index) => makeArticle(`month-${index}`, text, [event]));
}

/** More rows than a page of the table shows, and among them one of long ago. */
function many() {
  const text = "Teachers walked out again.";
  return Array.from({ length: 60 }, (_, index) => {
    const day = index === 0 ? "1926-05-04" : `2025-06-${String(1 + (index % 27)).padStart(2, "0")}`;
    const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`;
    return makeArticle(`strike-${index}`, text, [
      {
        trigger: "walked",
        date: "again",
        from: day,
        to: next,
        place: "Teachers",
        country: "NZ",
        changes: { type: "PROTEST", mode: "strike" },
      },
    ]);
  });
}
