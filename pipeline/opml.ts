/**
 * Lists of feeds as OPML, which every feed reader imports and exports. What OPML has no word for, the time zone, the
 * schedule and what to skip, stands in attributes of our own, so that a list comes back as it went.
 */
import { Parser } from "htmlparser2";
import { z } from "zod";
import { type Feed, feedId } from "../store/index.ts";
import { feedSchema } from "./poll/feed-list.ts";

const namespace = "urn:newsfacts:feeds";

/** A text that is no OPML. */
export class NotOpmlError extends Error {
  override readonly name = "NotOpmlError";
  readonly code = "not-opml";
  readonly retry = false;
}

export interface OpmlReading {
  /** In the list's order, folders flattened, each feed once. */
  readonly feeds: readonly Feed[];
  /** Outlines that were left out and why, as sentences. */
  readonly problems: readonly string[];
}

/** Reads the feeds of an OPML list. Throws a NotOpmlError. */
export function readOpml(text: string): OpmlReading {
  const feeds = new Map<string, Feed>();
  const problems: string[] = [];
  let isOpml = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "opml") isOpml = true;
        if (name !== "outline" || !isOpml) return;
        // A folder has neither; a link to a page or to another list has an address of another kind.
        if (attributes.xmlurl === undefined && attributes.type?.toLowerCase() !== "rss") return;
        const feed = readOutline(attributes);
        if (typeof feed === "string") problems.push(feed);
        else if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  if (!isOpml) throw new NotOpmlError("This is no OPML list: it has no <opml> element.");
  return { feeds: [...feeds.values()], problems };
}

/** Writes a list as OPML 2.0. `created` is the day or instant that its head states. */
export function writeOpml(feeds: readonly Feed[], { title, created }: { title: string; created: Date }): string {
  const outlines = feeds.map((feed) => {
    const attributes = {
      type: "rss",
      text: feed.title,
      title: feed.title,
      xmlUrl: feed.url,
      language: feed.language,
      "newsfacts:timeZone": feed.timeZone,
      "newsfacts:everyMinutes": String(feed.everyMinutes),
      ...(feed.skip.length > 0 ? { "newsfacts:skip": feed.skip.join(" ") } : {}),
    };
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
    return `    <outline ${written.join(" ")}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:newsfacts="${namespace}">
  <head>
    <title>${escapeXml(title)}</title>
    <dateCreated>${created.toUTCString()}</dateCreated>
  </head>
  <body>
${outlines.join("")}  </body>
</opml>
`;
}

/** The feed, or a sentence that says why there is none. */
function readOutline(attributes: Readonly<Record<string, string>>): Feed | string {
  const { xmlurl: url = "", title, text } = attributes;
  const minutes = attributes["newsfacts:everyminutes"];
  const feed = feedSchema.safeParse({
    url: url
      .trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
      .replace(/^feed:\/\//i, "https://"),
    title: title?.trim() || text?.trim() || url,
    language: attributes.language || undefined,
    timeZone: attributes["newsfacts:timezone"],
    everyMinutes: minutes === undefined ? undefined : Number(minutes),
    skip: attributes["newsfacts:skip"]?.split(/\s+/).filter((part) => part !== ""),
  });
  if (feed.success) return { id: feedId(feed.data.url), ...feed.data };
  return `The outline "${title ?? text ?? url}" was left out: ${z.prettifyError(feed.error).replace(/\s+/g, " ")}.`;
}

/** Line breaks and tabs in an attribute would come back as blanks. */
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
