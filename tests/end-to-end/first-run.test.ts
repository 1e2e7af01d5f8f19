import { rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventFact } from "../../store/index.ts";
import { newsfactsIn, scratchFolder } from "../support/command.ts";
import { makeDataFolder } from "../support/databases.ts";

/** The event rows of the saved ECNS story: how many, from and to, of what, trigger, type and mode, from and to, place. */
const ROWS = [
  [
    "thousands",
    null,
    2000,
    9999,
    "=",
    "national",
    "repatriating",
    "COERCE deport",
    "2026-01-30",
    "2026-02-13",
    "Cambodia",
  ],
  [
    "several thousand",
    null,
    3000,
    9000,
    "=",
    "national",
    "sent home",
    "COERCE deport",
    "2026-02-01",
    "2026-02-13",
    "Cambodia",
  ],
  [
    "more than 800",
    800,
    null,
    null,
    ">",
    "national",
    "deported",
    "COERCE deport",
    "2026-02-11",
    "2026-02-12",
    "Cambodia",
  ],
  ["nearly 200", 200, null, null, "~", "site", "shut down", "COERCE close", "2026-01-01", "2026-02-11", "Cambodia"],
  ["several", null, 3, 9, "=", "ringleader", "arrested", "COERCE arrest", "2026-01-01", "2026-02-11", "Cambodia"],
  ["some 700", 700, null, null, "~", "officer", "raided", "COERCE raid", "2026-01-31", "2026-02-01", "Svay Rieng"],
  [
    "more than 2,000",
    2000,
    null,
    null,
    ">",
    "suspect",
    "arresting",
    "COERCE arrest",
    "2026-01-31",
    "2026-02-01",
    "Svay Rieng",
  ],
  [
    "more than 800",
    800,
    null,
    null,
    ">",
    "suspect",
    "detaining",
    "COERCE arrest",
    "2026-02-10",
    "2026-02-11",
    "Preah Sihanouk",
  ],
];

const SAVED_FEED = "file:fixtures/ecns/rss.xml";

describe("the first run, on the embedded database", () => {
  const folder = scratchFolder();
  const newsfacts = newsfactsIn(folder.path);

  beforeAll(async () => {
    const first = await newsfacts(["ingest", SAVED_FEED]);
    expect(first, first.stderr).toMatchObject({
      code: 0,
      stderr: "Making the embedded database: some seconds, once.\n",
    });
    expect(first.stdout).toContain("1 of 1 feed read, 1 new entry: 1 article read.");
  });
  afterAll(folder.remove);

  async function quantifiedRows(): Promise<EventFact[]> {
    const { stdout } = await newsfacts(["events", "--quantified", "--json"]);
    const rows: EventFact[] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return rows.sort((one, other) => one.triggerStart - other.triggerStart);
  }

  test("gives the rows of the saved story, every field right and none besides", async () => {
    const rows = await quantifiedRows();
    expect(
      rows.map((row) => [
        ...[row.quantity, row.value, row.low, row.high, row.comparator],
        // The counted noun may come with its modifiers; its head is what counts.
        row.unit?.split(" ").at(-1),
        ...[row.trigger, `${row.type} ${row.mode}`, row.occurredFrom, row.occurredTo],
        row.placeName?.replace(/ Province$/, ""),
      ]),
    ).toEqual(ROWS);
    expect(new Set(rows.map(({ country, modality }) => `${country} ${modality}`))).toEqual(new Set(["KH asserted"]));
  });

  test("tells where each row stands: the words are the article's", async () => {
    const { stdout } = await newsfacts(["events", "--json"]);
    for (const line of stdout.trim().split("\n")) {
      const { articleUrl, sentence, trigger } = JSON.parse(line) as EventFact;
      expect(articleUrl).toBe("https://www.ecns.cn/news/cns-wire/2026-02-13/detail-ihfaquxz2731904.shtml");
      expect(sentence).toContain(trigger);
    }
  });

  test("a second run adds nothing twice", async () => {
    const before = await quantifiedRows();
    const second = await newsfacts(["ingest", SAVED_FEED]);
    expect(second.stdout).toContain("1 of 1 feed read, nothing new.");
    expect(second.stdout).toContain("0 event rows added, 0 changed, 0 removed");
    expect(await quantifiedRows()).toEqual(before);
  });

  test("a replay finds every row as it was", async () => {
    const { stdout, code } = await newsfacts(["replay", "--stored", "--write"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/1 page, 1 article: 0 rows added, 0 changed, 0 removed, \d+ as they were\./);
  });

  test("shows the article with its rows", async () => {
    const { stdout, code } = await newsfacts(["show", "https://www.ecns.cn/news/cns-wire/2026-02-13/"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Cambodia has intensified a nationwide crackdown");
    expect(stdout).toContain("COERCE raid");
  });

  test("filters rows and writes CSV", async () => {
    const { stdout } = await newsfacts(["events", "--unit", "officer", "--country", "kh", "--csv"]);
    const [header, ...lines] = stdout.trim().split("\n");
    expect(header).toMatch(/^type,mode,quantity,value,/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^COERCE,raid,some 700,700,,,~,/);
  });

  test("a feed that cannot be reached is one warning line, and the others are read", async () => {
    const path = await makeDataFolder();
    const elsewhere = newsfactsIn(path);
    const list = `${path}/feeds.yaml`;
    writeFileSync(
      list,
      `- url: http://127.0.0.1:9/rss\n  title: Unreachable\n- url: ${SAVED_FEED}\n  title: Saved\n  timeZone: Asia/Shanghai\n`,
    );
    await elsewhere(["feeds", "import", list]);
    const { code, stdout, stderr } = await elsewhere(["ingest"]);
    expect(code).toBe(0);
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/^warning Unreachable: /)]);
    expect(stdout).toContain("1 of 2 feeds read");
    rmSync(path, { recursive: true });
  });
});

describe("mistakes", async () => {
  const path = await makeDataFolder();
  const newsfacts = newsfactsIn(path);
  afterAll(() => rmSync(path, { recursive: true }));

  test.each([
    [["exract"], "unknown command 'exract'"],
    [["replay"], "Name saved pages"],
    [["events", "--from", "yesterday"], "is no day of the form 2026-02-13"],
    [["events", "--limit", "many"], "Give a whole number"],
    [["show", "nothing-like-it"], 'No article "nothing-like-it"'],
    [["ingest", "https://example.org/unlisted"], "is on the list"],
    [["feeds", "add", "ftp://example.org/rss"], "is no http, https or file address"],
    [["schedule"], "open to one process only"],
  ])("%j is told in a sentence, with exit code 2 and no stack", async (words, message) => {
    const { code, stderr } = await newsfacts(words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test("a setting that cannot be right is named", async () => {
    const { code, stderr } = await newsfacts(["events"], {
      environment: { DATABASE_URL: "mysql://root:secret@localhost/x" },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("DATABASE_URL");
    expect(stderr).not.toContain("secret");
  });
});
