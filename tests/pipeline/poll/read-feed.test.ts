import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FeedReading, NotAFeedError, readFeed } from "../../../pipeline/poll/read-feed.ts";

const source = { url: "https://news.example.org/feeds/world.xml", timeZone: "Asia/Shanghai" };

const rss = (items: string, channel = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<channel><title>Example News</title><link>https://news.example.org/</link><language>en-gb</language>
<atom:link rel="self" href="https://news.example.org/feeds/world.xml"/>${channel}${items}</channel></rss>`;

const story = (fields: string) => rss(`<item>${fields}</item>`);

async function only(xml: string, from: Partial<typeof source> & { contentType?: string } = {}) {
  const { entries, problems } = await readFeed(xml, { ...source, ...from });
  expect(entries).toHaveLength(1);
  return { ...entries[0]!, problems };
}

/** What counts of a reading where two forms of one feed are compared. */
const gist = ({ entries }: FeedReading) => entries.map(({ url, title, published }) => ({ url, title, published }));

const twoStories = [
  { url: "https://news.example.org/a?x=1&y=2", title: "Rise & fall", published: "2026-02-13T15:08:27+08:00" },
  { url: "https://news.example.org/b", title: "Second", published: "2026-02-13T16:00:00+08:00" },
];

describe("each kind of feed", () => {
  test("RSS 2.0", async () => {
    const feed = await readFeed(
      rss(`<item><title>Rise &amp; fall</title><link>https://news.example.org/a?x=1&amp;y=2</link>
        <pubDate>Fri, 13 Feb 2026 15:08:27 +0800</pubDate><description><![CDATA[<p>One <b>two</b>.</p><p>Three &amp; four.</p>]]></description></item>
        <item><title><![CDATA[Second]]></title><link>https://news.example.org/b</link><pubDate>2026-02-13 16:00:00</pubDate></item>`),
      source,
    );
    expect(feed).toMatchObject({ title: "Example News", language: "en-gb", problems: [] });
    expect(gist(feed)).toEqual(twoStories);
    expect(feed.entries.map(({ summary }) => summary)).toEqual(["One two. Three & four.", null]);
    expect(feed.entries[0]!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("RSS 1.0", async () => {
    const feed = await readFeed(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example.org/"><title>Example News</title><link>https://news.example.org/</link><dc:language>en</dc:language>
        <items><rdf:Seq><rdf:li rdf:resource="https://news.example.org/a"/></rdf:Seq></items></channel>
      <item rdf:about="https://news.example.org/a?x=1&amp;y=2"><title>Rise &amp; fall</title><link>https://news.example.org/a?x=1&amp;y=2</link><dc:date>2026-02-13T15:08:27+08:00</dc:date></item>
      <item rdf:about="https://news.example.org/b"><title>Second</title><link>https://news.example.org/b</link><dc:date>2026-02-13T16:00</dc:date></item></rdf:RDF>`,
      source,
    );
    expect(feed).toMatchObject({ title: "Example News", language: "en", problems: [] });
    expect(gist(feed)).toEqual(twoStories);
  });

  test("Atom", async () => {
    const feed = await readFeed(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example.org/"><title type="html">Example &lt;i&gt;News&lt;/i&gt;</title>
      <link rel="self" href="/atom.xml"/><link href="/"/>
      <entry><title type="html">Rise &amp;amp; fall</title><link rel="self" href="/api/a"/><link rel="enclosure" href="/a.mp3"/>
        <link type="application/json" href="/a.json"/><link rel="alternate" type="text/html" href="a?x=1&amp;y=2"/>
        <id>tag:news.example.org,2026:a</id><updated>2026-02-13T20:00:00+08:00</updated><published>2026-02-13T15:08:27+08:00</published></entry>
      <entry><title>Second</title><id>https://news.example.org/b</id><updated>2026-02-13T16:00:00+08:00</updated></entry></feed>`,
      source,
    );
    expect(feed).toMatchObject({ title: "Example News", language: "en", problems: [] });
    expect(gist(feed)).toEqual(twoStories);
  });

  test("Atom with XHTML in its titles", async () => {
    const entry = await only(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Rise <em>and</em> fall</div></title>
      <link href="/a"/><id>a</id><updated>2026-02-13T15:08:27Z</updated></entry></feed>`,
    );
    expect(entry).toMatchObject({ title: "Rise and fall", url: "https://news.example.org/a", problems: [] });
  });

  test("Atom with a date that is none", async () => {
    const entry = await only(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><link href="/a"/><updated>soon</updated></entry></feed>',
    );
    expect(entry).toMatchObject({ published: null, problems: ['Entry 1 ("One"): the date "soon" cannot be read.'] });
  });

  test("JSON Feed", async () => {
    const feed = await readFeed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Example News",
        language: "en",
        home_page_url: "https://news.example.org/",
        items: [
          {
            id: "1",
            url: "/a?x=1&y=2",
            title: "Rise & fall",
            date_published: "2026-02-13T15:08:27+08:00",
            content_html: "<p>One</p>",
          },
          {
            id: "https://news.example.org/b",
            title: "Second",
            date_modified: "2026-02-13T16:00:00+08:00",
            date_published: 7,
          },
        ],
      }),
      source,
    );
    expect(feed).toMatchObject({ title: "Example News", language: "en", problems: [] });
    expect(gist(feed)).toEqual(twoStories);
  });

  test("RSS with elements of Atom and of Dublin Core, and empty ones of its own", async () => {
    const entry = await only(
      rss(
        `<item><title></title><dc:title>One</dc:title><link/><atom:link rel="alternate" href="/a"/><atom:updated>2026-02-13T10:00:00Z</atom:updated><pubDate> </pubDate></item>`,
      ),
    );
    expect(entry).toMatchObject({
      title: "One",
      url: "https://news.example.org/a",
      published: "2026-02-13T10:00:00Z",
      problems: [],
    });
  });

  test("a feed without entries is a feed", async () => {
    expect(await readFeed(rss(""), source)).toMatchObject({ title: "Example News", entries: [], problems: [] });
  });
});

describe("feeds that are not well formed", () => {
  const item =
    "<item><title>Rise &amp; fall</title><link>https://news.example.org/a?x=1&amp;y=2</link><pubDate>Fri, 13 Feb 2026 15:08:27 +0800</pubDate></item>";
  const second =
    "<item><title>Second</title><link>https://news.example.org/b</link><pubDate>2026-02-13 16:00:00</pubDate></item>";
  const whole = rss(item + second);
  test.each([
    ["a bare ampersand", whole.replaceAll("&amp;", "&")],
    [
      "upper-case tags",
      whole.replace(/<(\/?)([a-z]+)/gi, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
    ],
    ["no version", whole.replace('version="2.0"', "")],
    ["HTML entities", rss(item.replace("Rise &amp; fall", "Rise&nbsp;&amp; fall") + second)],
    ["a byte order mark and blanks first", `\uFEFF\n\n  ${whole}`],
    [
      "a warning of the server's first",
      `<br />\n<b>Warning</b>: mysql_connect() in feed.php on line 3<br />\n${whole}`,
    ],
    ["control characters", whole.replace("Second", "Sec\u0008ond\u0000")],
    ["an item that is not closed", whole.replace("</item>", "")],
    [
      "unescaped HTML in a description",
      rss(item.replace("</item>", "<description><p>A<br>b</p><img src=x></description></item>") + second),
    ],
    ["items beside the channel", rss("").replace("</channel></rss>", `</channel>${item}${second}</rss>`)],
    ["no closing tags at the end", whole.replace("</channel></rss>", "")],
    ["an attribute without quotes", whole.replace("<item>", "<item id=7 hidden>")],
  ])("%s", async (_, xml) => {
    expect(gist(await readFeed(xml, source))).toEqual(twoStories);
  });

  test("one that breaks off gives the entries that are whole, and says so", async () => {
    const at = whole.indexOf("news.example.org/b") + 10;
    const feed = await readFeed(whole.slice(0, at), source);
    expect(gist(feed)).toEqual(twoStories.slice(0, 1));
    expect(feed.problems).toContain("The feed breaks off in its entry 2; the 1 before it were kept.");
  });

  test("wherever it breaks off, no entry is torn", async () => {
    for (let length = whole.indexOf("<item>"); length < whole.length; length += 7) {
      for (const entry of gist(await readFeed(whole.slice(0, length), source)))
        expect(twoStories).toContainEqual(entry);
    }
  });
});

describe("addresses of entries", () => {
  test.each([
    ["<link> https://news.example.org/a \n</link>", "https://news.example.org/a"],
    ["<link>/a</link>", "https://news.example.org/a"],
    ["<link>//news.example.org/a</link>", "https://news.example.org/a"],
    ["<link>https://news.example.org/a?x=1&amp;amp;y=2</link>", "https://news.example.org/a?x=1&y=2"],
    ["<guid>https://news.example.org/a</guid>", "https://news.example.org/a"],
    ['<guid isPermaLink="false">77</guid><link>https://news.example.org/a</link>', "https://news.example.org/a"],
    ["<link></link><guid>https://news.example.org/a</guid>", "https://news.example.org/a"],
    [
      "<link>https://feeds.example.org/r/1</link><feedburner:origLink>https://news.example.org/a</feedburner:origLink>",
      "https://news.example.org/a",
    ],
    [
      '<link>https://news.example.org/a</link><atom:link rel="related" href="https://other.example.org/"/>',
      "https://news.example.org/a",
    ],
    ["<link><![CDATA[https://news.example.org/a]]></link>", "https://news.example.org/a"],
    ["<link>https://news.example.org/a b</link>", "https://news.example.org/a%20b"],
  ])("%s", async (fields, url) => {
    expect((await only(story(`<title>T</title>${fields}`))).url).toBe(url);
  });

  test.each([
    ["<title>Nothing</title>", 'Entry 1 ("Nothing") was left out: it has no link.'],
    ['<title>T</title><guid isPermaLink="false">https://news.example.org/a</guid>', "it has no link"],
    [
      "<title>T</title><link>file:///etc/passwd</link>",
      'its link "file:///etc/passwd" is no address that this feed may list',
    ],
    ["<title>T</title><link>file:fixtures/ecns/rss.xml</link>", "is no address that this feed may list"],
    ["<title>T</title><link>javascript:alert(1)</link>", "is no address that this feed may list"],
    ["<title>T</title><link>https://</link>", "is no address that this feed may list"],
  ])("%s gives none", async (fields, problem) => {
    const { entries, problems } = await readFeed(story(fields), source);
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test("a saved feed lists the pages beside it, and none outside its folder", async () => {
    const saved = { ...source, url: "file:fixtures/ecns/rss.xml" };
    const link = (address: string) => story(`<title>T</title><link>${address}</link>`);
    expect((await only(link("news/a.shtml"), saved)).url).toBe("file:fixtures/ecns/news/a.shtml");
    expect((await only(link("https://www.ecns.cn/a"), saved)).url).toBe("https://www.ecns.cn/a");
    for (const address of ["../pages/a.html", "/etc/passwd", "file:package.json", "%2e%2e/%2e%2e/package.json"]) {
      expect((await readFeed(link(address), saved)).entries).toEqual([]);
    }
  });

  test("a page that is listed twice is one entry, the first", async () => {
    const entry = await only(
      rss(`<item><title>One</title><link>https://news.example.org/a?utm_source=rss</link></item>
           <item><title>Two</title><link>http://news.example.org/a#comments</link></item>`),
    );
    expect(entry.title).toBe("One");
  });
});

describe("titles and dates", () => {
  test.each([
    ["Prices up &lt; 5%", "Prices up < 5%"],
    ["Caf&amp;eacute; &amp;#8216;closed&amp;#8217;", "Café ‘closed’"],
    ["<![CDATA[<strong>Flood</strong>\n hits]]>", "Flood hits"],
    ["AT&amp;T &amp; Co", "AT&T & Co"],
  ])("%s", async (title, expected) => {
    expect((await only(story(`<title>${title}</title><link>/a</link>`))).title).toBe(expected);
  });

  test("the first date that can be read stands, one that cannot is told", async () => {
    const both = await only(
      story("<link>/a</link><pubDate>yesterday</pubDate><dc:date>2026-02-13T10:00:00Z</dc:date>"),
    );
    expect(both).toMatchObject({ published: "2026-02-13T10:00:00Z", problems: [] });
    const none = await only(story("<title>T</title><link>/a</link><pubDate>yesterday</pubDate>"));
    expect(none).toMatchObject({ published: null, problems: ['Entry 1 ("T"): the date "yesterday" cannot be read.'] });
  });
});

describe("encodings", () => {
  const xml = (encoding: string) => story("<title>Café “ouvert”</title><link>/a</link>").replace("UTF-8", encoding);
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const windows1252 = (text: string) => Buffer.from(text.replace("“", "\x93").replace("”", "\x94"), "latin1");
  test.each([
    ["UTF-8 as declared", Buffer.from(xml("UTF-8")), null],
    ["Windows-1252 as declared", windows1252(xml("ISO-8859-1")), null],
    ["Windows-1252 as HTTP says, against the declaration", windows1252(xml("UTF-8")), "text/xml; charset=windows-1252"],
    ["UTF-8 declared as Latin", Buffer.from(xml("us-ascii").replace("us-ascii", "UTF8")), "application/rss+xml"],
    ["Windows-1252 declared as UTF-8", windows1252(xml("UTF-8")), null],
    ["UTF-16 by its mark", utf16(xml("utf-16")), "text/xml; charset=utf-8"],
    ["an encoding that nobody knows", Buffer.from(xml("x-unknown")), null],
  ])("%s", async (_, bytes, contentType) => {
    const { entries } = await readFeed(bytes, { ...source, contentType });
    expect(entries[0]?.title).toBe("Café “ouvert”");
  });
});

describe("what is no feed", () => {
  test.each([
    ["", "it is empty"],
    ["<!doctype html><title>News</title><p>Hello", "it is an HTML page. It names no feed."],
    [
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="alternate" type="application/atom+xml" href="https://other.example.org/atom"></head>',
      "It names https://news.example.org/rss.xml and https://other.example.org/atom.",
    ],
    ['{"items": []}', "it is JSON of another kind"],
    ['<opml version="2.0"><body/></opml>', "it is a list of feeds (OPML): import it with newsfacts feeds import"],
    ["<urlset><url><loc>https://news.example.org/</loc></url></urlset>", "it is a sitemap"],
    ["<note>hello</note>", "it is XML whose first element is <note>"],
    ["Not found", 'it begins with "Not found"'],
  ])("%s", async (text, message) => {
    const error = await readFeed(text, source).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NotAFeedError);
    expect((error as Error).message).toContain(message);
    expect(error).toMatchObject({ code: "not-a-feed", retry: false });
  });

  test("names the feeds of a page as data too", async () => {
    const html = '<html><link rel="alternate" type="application/rss+xml" href="/rss.xml">';
    await expect(readFeed(html, source)).rejects.toMatchObject({ alternatives: ["https://news.example.org/rss.xml"] });
  });
});

test("entities that grow without end, or name a file, are not followed", async () => {
  const grow = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");
  const doctype = `<!DOCTYPE rss [<!ENTITY e0 "x">${grow}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const xml = story("<title>T&e12;&file;</title><link>/a</link>").replace("<rss", `${doctype}<rss`);
  const entry = await only(xml);
  expect(entry.url).toBe("https://news.example.org/a");
  expect(entry.title!.length).toBeLessThan(30);
});

describe("what is made to take long takes no more than a moment", () => {
  const many = (text: string) => text.repeat(Math.floor(2_500_000 / text.length));
  test.each([
    ["elements in elements", `<rss version="2.0"><channel><item>${many("<a>")}`],
    ["unmatched closing tags", `<rss version="2.0"><channel>${many("<a>")}${many("</b>")}`],
    ["HTML in a summary", story(`<link>/a</link><description><![CDATA[${many("<b>")}${many("</i>")}]]></description>`)],
    ["entries", rss(many("<item><link>/a</link></item>"))],
    ["links to feeds", `<html>${many('<link rel="alternate" type="application/rss+xml" href="/x">')}`],
    ["brackets", `{"a":${many("[")}`],
    ["blanks", story(`<title>${many(" \n")}x</title><link>/a</link><pubDate>${many(" ")}x</pubDate>`)],
  ])(
    "%s",
    async (_, xml) => {
      const before = process.cpuUsage();
      await readFeed(xml, source).catch((error) => expect(error).toBeInstanceOf(NotAFeedError));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(10);
    },
    60_000,
  );
});

test("no bytes crash it", async () => {
  const feed = Buffer.from(story("<title>Rise &amp; fall</title><link>/a</link><pubDate>2026-02-13</pubDate>"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(feed.length - 1), fc.nat(255)), { maxLength: 12 }), async (changes) => {
      const bytes = Buffer.from(feed);
      for (const [at, value] of changes) bytes[at] = value;
      try {
        await readFeed(bytes, source);
      } catch (error) {
        expect(error).toBeInstanceOf(NotAFeedError);
      }
    }),
    { numRuns: 300 },
  );
});
