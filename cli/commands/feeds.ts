/** `newsfacts feeds`: the list of feeds, and how each fares. */
import type { Command } from "commander";
import pc from "picocolors";
import type { Feed, FeedRecord } from "../../store/index.ts";
import { count } from "../count.ts";
import { UsageError } from "../problems.ts";
import { renderTable, shorten } from "../table.ts";
import { readCount } from "./ingest.ts";

export function registerFeeds(program: Command): void {
  const feeds = program.command("feeds").description("list, add, remove, import, export and test feeds");
  feeds
    .command("list")
    .description("the feeds and how their last poll went")
    .option("--json", "as JSON Lines")
    .action(list);
  feeds
    .command("add")
    .description("put a feed on the list")
    .argument("<url>", "its address")
    .option("--title <title>", "its name (read from the feed where not given)")
    .option("--language <tag>", "BCP 47 language", "en")
    .option("--time-zone <zone>", "IANA zone of dates that state none", "UTC")
    .option("--every <minutes>", "minutes between two polls", readCount, 120)
    .option("--skip <part...>", "leave out entries whose path holds this: /video/")
    .addHelpText("after", "\n  newsfacts feeds add https://www.rnz.co.nz/rss/pacific.xml --time-zone Pacific/Auckland")
    .action(add);
  feeds
    .command("remove")
    .description("take a feed off the list; what was read from it stays")
    .argument("<feed>", "its address or id")
    .action(remove);
  feeds
    .command("import")
    .description("put the feeds of a file on the list: OPML, or YAML in the form of seeds/feeds.yaml")
    .argument("<file>")
    .action(importFile);
  feeds
    .command("export")
    .description("print the list as OPML or YAML")
    .option("--format <format>", "opml or yaml", "opml")
    .action(exportList);
  feeds
    .command("test")
    .description("read a feed and print what it lists; nothing is stored")
    .argument("<url>", "its address")
    .option("--time-zone <zone>", "IANA zone of dates that state none", "UTC")
    .action(test);
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const { withDatabase } = await import("../database.ts");
  const { listFeeds } = await import("../../store/index.ts");
  const feeds = await withDatabase((database) => listFeeds(database));
  if (json) {
    for (const feed of feeds) console.log(JSON.stringify(feed));
    return;
  }
  if (feeds.length === 0) {
    console.log(
      "No feed is on the list. `newsfacts feeds import seeds/feeds.yaml` adds those that come with newsfacts.",
    );
    return;
  }
  const rows = feeds.map((feed) => [
    shorten(feed.title, 32),
    shorten(feed.url, 56),
    `${feed.everyMinutes} min`,
    feed.polledAt?.slice(0, 16).replace("T", " ") ?? "never",
    stateOf(feed),
  ]);
  console.log(renderTable(["feed", "address", "every", "last poll (UTC)", "state"], rows));
}

function stateOf({ error, failures, polledAt }: FeedRecord): string {
  if (error !== null) return pc.yellow(`failed ${count(failures, "time")}: ${shorten(error, 60)}`);
  return polledAt === null ? "" : pc.green("ok");
}

interface AddOptions {
  readonly title?: string;
  readonly language: string;
  readonly timeZone: string;
  readonly every: number;
  readonly skip?: readonly string[];
}

async function add(url: string, { title, language, timeZone, every, skip = [] }: AddOptions): Promise<void> {
  const { withServices } = await import("../database.ts");
  const { readFeedSettings } = await import("../../pipeline/poll/feed-list.ts");
  const { pollFeed } = await import("../../pipeline/poll/index.ts");
  const { saveFeeds } = await import("../../store/index.ts");
  const feed = readFeedSettings({ url, title: title ?? url, language, timeZone, everyMinutes: every, skip: [...skip] });
  await withServices(
    async ({ database, fetcher }) => {
      // The feed is read once before it is added: a mistyped address is told now and not at night.
      const poll = await pollFeed(feed, null, fetcher);
      const named = { ...feed, title: title ?? poll.title ?? url };
      const { added } = await saveFeeds(database, [named]);
      console.log(
        `${added > 0 ? "Added" : "Updated"} ${named.title}: ${count(poll.entries.length, "entry", "entries")} now. \`newsfacts ingest\` reads them.`,
      );
    },
    { feedUrl: url },
  );
}

async function remove(feed: string): Promise<void> {
  const { withDatabase } = await import("../database.ts");
  const { removeFeed } = await import("../../store/index.ts");
  await withDatabase((database) => removeFeed(database, feed));
  console.log(`Removed ${feed} from the list. Its articles and rows stay.`);
}

async function importFile(path: string): Promise<void> {
  const { readFile } = await import("node:fs/promises");
  const { withDatabase } = await import("../database.ts");
  const { saveFeeds } = await import("../../store/index.ts");
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new UsageError(`Cannot read ${path}: ${error.message}`);
  });
  const { feeds, problems } = await readList(text, path);
  for (const problem of problems) console.error(`${pc.yellow("warning")} ${problem}`);
  const { added, changed, unchanged } = await withDatabase((database) => saveFeeds(database, feeds));
  console.log(`${count(added, "feed")} added, ${changed} updated, ${unchanged} as they were.`);
}

async function readList(text: string, path: string): Promise<{ feeds: readonly Feed[]; problems: readonly string[] }> {
  if (!text.trimStart().startsWith("<")) {
    const { parseFeedList } = await import("../../pipeline/poll/feed-list.ts");
    return { feeds: parseFeedList(text, path), problems: [] };
  }
  const { readOpml } = await import("../../pipeline/opml.ts");
  return readOpml(text);
}

async function exportList({ format }: { format: string }): Promise<void> {
  if (format !== "opml" && format !== "yaml") throw new UsageError(`--format "${format}" is neither opml nor yaml.`);
  const { withDatabase } = await import("../database.ts");
  const { listFeeds } = await import("../../store/index.ts");
  const feeds = await withDatabase((database) => listFeeds(database));
  if (format === "opml") {
    const { writeOpml } = await import("../../pipeline/opml.ts");
    process.stdout.write(writeOpml(feeds, { title: "newsfacts", created: new Date() }));
  } else {
    const { stringify } = await import("yaml");
    process.stdout.write(
      stringify(
        feeds.map(({ url, title, language, timeZone, everyMinutes, skip }) => ({
          url,
          title,
          language,
          timeZone,
          everyMinutes,
          skip,
        })),
      ),
    );
  }
}

async function test(url: string, { timeZone }: { timeZone: string }): Promise<void> {
  const { createFetcher } = await import("../../pipeline/fetch/index.ts");
  const { readFeedSettings } = await import("../../pipeline/poll/feed-list.ts");
  const { pollFeed } = await import("../../pipeline/poll/index.ts");
  const { savedFolders } = await import("../database.ts");
  const { readEnvironment } = await import("../../store/index.ts");
  const fetcher = createFetcher({ ...readEnvironment(), fileRoots: await savedFolders([url]) });
  try {
    const poll = await pollFeed(readFeedSettings({ url, title: url, timeZone }), null, fetcher);
    console.log(
      `${poll.title ?? url}: ${count(poll.entries.length, "entry", "entries")}, language ${poll.language ?? "not stated"}`,
    );
    for (const { published, title, url: address } of poll.entries)
      console.log(`  ${published ?? "no date"}  ${title ?? address}`);
    for (const problem of poll.problems) console.error(`${pc.yellow("warning")} ${problem}`);
  } finally {
    await fetcher.close();
  }
}
