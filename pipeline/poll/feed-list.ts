/** The list of feeds as people write it: `seeds/feeds.yaml`, or a file of their own in the same form. */
import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { seedPath } from "../../extractors/seeds.ts";
import { type Feed, feedId } from "../../store/index.ts";
import { isFileAddress } from "../file-address.ts";
import { isTimeZone } from "../time-zone.ts";

/** What is wrong with a list of feeds, one line for each mistake, each with the line and the entry that it stands in. */
export class FeedListError extends Error {
  override readonly name = "FeedListError";
  readonly code = "feed-list";
  readonly retry = false;
}

export const feedSchema = z.strictObject({
  url: z.string().refine(isFeedAddress, "is no http, https or file address"),
  title: z.string().trim().min(1, "is empty"),
  language: z.string().refine(isLanguage, "is no BCP 47 language tag such as en or en-GB").default("en"),
  timeZone: z.string().refine(isTimeZone, "is no IANA time zone such as Asia/Shanghai").default("UTC"),
  everyMinutes: z.number().int().min(1).max(525_600).default(120),
  skip: z.array(z.string().regex(/^\S+$/, "is no part of a path")).default([]),
});

const listSchema = z.array(feedSchema);

/** The feeds of a file in the form of `seeds/feeds.yaml`, which is read where none is named. Throws a FeedListError. */
export function loadFeedList(path: string = seedPath("feeds.yaml")): Feed[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new FeedListError(`Cannot read the list of feeds ${path}: ${(error as Error).message}`);
  }
  return parseFeedList(text, path);
}

/** The same for a text that is already read; `name` is what errors call it. */
export function parseFeedList(text: string, name: string): Feed[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new FeedListError(document.errors.map(({ message }) => `${name}: ${message.split("\n")[0]}`).join("\n"));
  }
  const lineOf: LineOf = (path) => {
    // What is missing has no line: the one of what it is missing from.
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const list = listSchema.safeParse(document.toJS() ?? []);
  if (!list.success) {
    const issues = list.error.issues.map(
      (issue) => `${name}, line ${lineOf(issue.path)}, ${describe(issue, document)}`,
    );
    throw new FeedListError(issues.join("\n"));
  }
  refuseDuplicates(list.data, name, (index) => lineOf([index]));
  return list.data.map((feed) => ({ id: feedId(feed.url), ...feed }));
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** `entry 2 (BBC News): timeZone: is no IANA time zone such as Asia/Shanghai`. */
function describe({ path, message }: z.core.$ZodIssue, document: Document): string {
  const [index, ...field] = path;
  if (index === undefined) return `the list: ${message}`;
  const entry = document.getIn([index], true);
  const title = isMap(entry) ? (entry.get("title") ?? entry.get("url")) : undefined;
  return [`entry ${Number(index) + 1}${title ? ` (${title})` : ""}`, ...field, message].join(": ");
}

/** One feed as a person names it, checked and completed with defaults. Throws a FeedListError. */
export function readFeedSettings(settings: z.input<typeof feedSchema>): Feed {
  const feed = feedSchema.safeParse(settings);
  if (feed.success) return { id: feedId(feed.data.url), ...feed.data };
  throw new FeedListError(feed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
}

function refuseDuplicates(feeds: readonly { url: string }[], name: string, lineOf: (index: number) => number): void {
  const firstByUrl = new Map<string, number>();
  for (const [index, { url }] of feeds.entries()) {
    const first = firstByUrl.get(url);
    if (first !== undefined) {
      throw new FeedListError(
        `${name}, line ${lineOf(index)}: ${url} stands in the list already, on line ${lineOf(first)}`,
      );
    }
    firstByUrl.set(url, index);
  }
}

function isFeedAddress(url: string): boolean {
  return isFileAddress(url) || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
