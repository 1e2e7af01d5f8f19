import { describe, expect, it } from "vitest";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { page } from "./pages.ts";

const TEXTS: readonly string[] = [
  "The mayor has closed both bridges until the water falls again, and asks people to stay at home.",
  "Firefighters brought 52 people to safety by boat from the streets around the old market.",
  "The river rose by two metres overnight and flooded the lower town, where 340 families live.",
];
const HEADINGS = ["Both bridges closed", "52 brought to safety", "River floods lower town"];
const url = "https://www.valleypost.example/live/2026/river";
const data = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const published = (time: string): string => data({ "@type": "NewsArticle", headline: "River", datePublished: time });
const live = (time: string, more: object = {}): string =>
  data({ "@type": "LiveBlogPosting", headline: "River – live", datePublished: time, ...more });

interface Made {
  readonly head?: string;
  readonly body: string;
  readonly url?: string;
}

const parse = ({ head = "", body, url: address = url }: Made) =>
  parsePage({ html: page({ title: "The river in the lower town", head, body }), url: address });
const timesOf = (made: Made) => parse(made).updates.map((update) => update.published);
const textsOf = (made: Made) => {
  const { text, updates } = parse(made);
  return updates.map(({ start, end }) => text.slice(start, end));
};

/** Three entries, the newest first, made of `entry`. */
const blog = (times: readonly string[], entry: (time: string, index: number) => string): string =>
  times.map(entry).join("\n");
const shown = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${line}\n\n${HEADINGS[index]}\n\n${TEXTS[index]}`);

describe("the entries of a live blog", () => {
  const NEWEST_FIRST = ["2026-02-11T00:20:00+01:00", "2026-02-10T23:05:00+01:00", "2026-02-10T21:40:00+01:00"];
  const CLOCKS = ["00:20", "23:05", "21:40"];
  const box = (time: string, index: number, tag = "article") =>
    `<${tag} class="post post-${index}"><h3>${HEADINGS[index]}</h3><div class="meta">Posted at <time datetime="${time}">${CLOCKS[index]}</time> by Ana Dorn</div><p>${TEXTS[index]}</p></${tag}>`;
  const lines = CLOCKS;

  it("are boxes alike that hold the text, each with day and time, whatever the page calls itself", () => {
    const body = `<div>${blog(NEWEST_FIRST, (time, index) => box(time, index))}</div>`;
    const made = { body, head: published("2026-02-10T21:40:00+01:00"), url: "https://www.valleypost.example/river" };
    expect(timesOf(made)).toEqual(NEWEST_FIRST);
    expect(textsOf(made)).toEqual(shown(lines));
    expect(parse(made).text).toBe(shown(lines).join("\n\n"));
  });

  it("may be items of a list, and are still paragraphs", () => {
    const items = blog(NEWEST_FIRST, (time, index) => box(time, index, "li"));
    const body = `<ol>${items.replaceAll("</li>", "<p>More in an hour.</p></li>")}</ol>`;
    expect(textsOf({ body })).toEqual(shown(lines).map((text) => `${text}\n\nMore in an hour.`));
  });

  it("may be parted by days", () => {
    const [first, ...rest] = NEWEST_FIRST;
    const body =
      `<section><h2>Wednesday</h2>${box(first, 0)}</section>` +
      `<section><h2>Tuesday</h2>${rest.map((time, index) => box(time, index + 1)).join("")}</section>`;
    expect(timesOf({ body })).toEqual(NEWEST_FIRST);
  });

  it("stay where their names say that they are side matter", () => {
    const body = `<div class="latest">${NEWEST_FIRST.map(
      (time, index) =>
        `<div class="live ${index === 1 ? "updated" : ""}"><p><time datetime="${time}">${CLOCKS[index]}</time></p><h3>${HEADINGS[index]}</h3><p>${TEXTS[index]}</p></div>`,
    ).join("")}</div>`;
    expect(textsOf({ body })).toEqual(shown(CLOCKS));
  });

  it("are named by microdata", () => {
    const entries = NEWEST_FIRST.slice(0, 2).map(
      (time, index) =>
        `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><h2 itemprop="headline">${HEADINGS[index]}</h2><time itemprop="datePublished" datetime="${time}">${CLOCKS[index]}</time><div itemprop="articleBody"><p>${TEXTS[index]}</p></div></div>`,
    );
    const body = `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${entries.join("")}</div>`;
    const made = { body, url: "https://www.valleypost.example/river" };
    expect(timesOf(made)).toEqual(NEWEST_FIRST.slice(0, 2));
    expect(textsOf(made)).toEqual(shown(CLOCKS.slice(0, 2)));
  });

  it("are named by microdata whose times are for machines alone", () => {
    const entries = NEWEST_FIRST.map(
      (time, index) =>
        `<div itemprop="liveBlogUpdate" itemscope><meta itemprop="datePublished" content="${time}"><p><b>${CLOCKS[index]}</b></p><h3>${HEADINGS[index]}</h3><p>${TEXTS[index]}</p></div>`,
    );
    expect(timesOf({ body: entries.join("") })).toEqual(NEWEST_FIRST);
    expect(textsOf({ body: entries.join("") })).toEqual(shown(CLOCKS));
    const wordless = entries.map((entry) => entry.replace(/<p><b>.*?<\/p>/u, ""));
    expect(timesOf({ body: wordless.join("") })).toEqual(NEWEST_FIRST);
    expect(textsOf({ body: wordless.join("") })).toEqual(shown(CLOCKS).map((text) => text.slice("00:20\n\n".length)));
  });

  it("may state their time in an attribute of the box", () => {
    const body = NEWEST_FIRST.map(
      (time, index) =>
        `<div class="LiveBlogPost" data-posted-date-timestamp="${Date.parse(time)}"><span class="time">${index} hours ago</span><h2>${HEADINGS[index]}</h2><p>${TEXTS[index]}</p></div>`,
    );
    const wordless = body.map((entry) => entry.replace(/<span.*?<\/span>/u, ""));
    expect(timesOf({ body: wordless.join("") })).toEqual(timesOf({ body: body.join("") }));
    expect(textsOf({ body: body.join("") })[1]).toBe(shown(["", "1 hours ago"])[1]);
    expect(timesOf({ body: body.join("") })).toEqual([
      "2026-02-10T23:20:00Z",
      "2026-02-10T22:05:00Z",
      "2026-02-10T20:40:00Z",
    ]);
  });

  it("may have their time in the margin", () => {
    const body = ["Feb 11, 2026 12:20 am", "Feb 10, 2026 11:05 pm", "Feb 10, 2026 9:40 pm"].map(
      (words, index) =>
        `<div class="liveblog-entry"><aside class="liveblog-entry-aside"><a class="liveblog-meta-time" href="#p"><span>2 days ago</span> <span>${words}</span></a></aside><div class="liveblog-entry-main"><header class="liveblog-meta-authors">Ana Dorn</header><div><h2>${HEADINGS[index]}</h2><p>${TEXTS[index]}</p></div></div></div>`,
    );
    const made = { body: body.join(""), head: published("2026-02-10T21:30:00+01:00") };
    expect(timesOf(made)).toEqual(NEWEST_FIRST);
    expect(textsOf(made)[0]).toBe(shown(["2 days ago Feb 11, 2026 12:20 am"])[0]);
  });

  it("date the page where nothing else does, and not each other", () => {
    const body = blog(NEWEST_FIRST, (time, index) => box(time, index));
    expect(parse({ body, url: "https://www.valleypost.example/live/river" })).toMatchObject({
      published: "2026-02-10T21:40:00+01:00",
      publishedFrom: "time",
      modified: "2026-02-11T00:20:00+01:00",
    });
  });

  it("may be headings or paragraphs side by side", () => {
    const headings = CLOCKS.map(
      (clock, index) => `<h3>${clock} CET</h3><p><b>${HEADINGS[index]}</b></p><p>${TEXTS[index]}</p>`,
    );
    const made = { body: headings.join(""), head: live("2026-02-10T21:30:00+01:00") };
    expect(timesOf(made)).toEqual(NEWEST_FIRST);
    expect(textsOf(made)).toEqual(shown(CLOCKS.map((clock) => `${clock} CET`)));
    const above = CLOCKS.map((clock, index) => `<h3>${HEADINGS[index]}</h3><p>${clock}</p><p>${TEXTS[index]}</p>`);
    expect(textsOf({ ...made, body: above.join("") })).toEqual(shown(CLOCKS));
  });

  it("may open with the time, which stays there", () => {
    const body = ["12.20am", "11.05pm", "9.40pm"].map(
      (clock, index) => `<p><strong>${clock}</strong>: ${TEXTS[index]}</p>`,
    );
    const made = { body: body.join(""), head: live("2026-02-10T21:30:00+01:00") };
    expect(timesOf(made)).toEqual(NEWEST_FIRST);
    expect(textsOf(made)[2]).toBe(`9.40pm: ${TEXTS[2]}`);
  });

  it("keep one without a time among them", () => {
    const pinned = `<article class="post"><h3>What we know</h3><p>${TEXTS[1]}</p></article>`;
    const body = pinned + blog(NEWEST_FIRST, (time, index) => box(time, index));
    expect(timesOf({ body })).toEqual([null, ...NEWEST_FIRST]);
  });

  it.each([
    [
      "comments",
      (time: string, index: number) =>
        `<div class="comment"><time datetime="${time}">x</time><p>${TEXTS[index]}</p></div>`,
    ],
    [
      "teasers",
      (time: string, index: number) =>
        `<div class="card"><time datetime="${time}">1:00</time><p><a href="/a">${TEXTS[index]}</a></p></div>`,
    ],
    [
      "clock times of a page that is no live blog",
      (_: string, index: number) => `<h3>${CLOCKS[index]}</h3><p>${TEXTS[index]}</p>`,
    ],
    [
      "days of a history",
      (time: string, index: number) =>
        `<div class="day"><time datetime="19${time.slice(2)}">then</time><p>${TEXTS[index]}</p></div>`,
    ],
  ])("are not %s", (_what, entry) => {
    const body = `<p>${TEXTS[1]}</p>${blog(NEWEST_FIRST, entry)}`;
    const made = { body, head: published("2026-02-10T21:40:00+01:00"), url: "https://www.valleypost.example/river" };
    expect(parse(made).updates).toEqual([]);
  });
});

describe("the time of an entry", () => {
  const made = (stamps: readonly string[], head: string): Made => ({
    head,
    body: stamps
      .map((stamp, index) => `<div class="entry">${stamp}<h3>${HEADINGS[index]}</h3><p>${TEXTS[index]}</p></div>`)
      .join(""),
  });
  const clocks = (...words: string[]) => words.map((word) => `<span class="timestamp">${word}</span>`);

  it("counts on over midnight from the publication, whichever way the entries run", () => {
    const head = live("2026-02-10T21:30:00+01:00");
    const expected = ["2026-02-10T21:40:00+01:00", "2026-02-10T23:05:00+01:00", "2026-02-11T00:20:00+01:00"];
    expect(timesOf(made(clocks("21:40", "23:05", "00:20"), head))).toEqual(expected);
    expect(timesOf(made(clocks("00:20", "23:05", "21:40"), head))).toEqual(expected.toReversed());
  });

  it("is none where it would lie after the last change", () => {
    const head = live("2026-02-10T21:30:00+01:00", { dateModified: "2026-02-10T23:30:00+01:00" });
    expect(timesOf(made(clocks("21:40", "23:05", "00:45"), head))).toEqual([null, null, null]);
  });

  it("is none where the page may show the last day of several", () => {
    const head = live("2026-02-10T21:30:00+01:00", { dateModified: "2026-02-12T00:30:00+01:00" });
    expect(timesOf(made(clocks("21:40", "23:05", "00:20"), head))).toEqual([null, null, null]);
  });

  it("takes the clock time of the words where the data give a day", () => {
    const stamps = ["21:40", "23:05", "00:20"].map((clock) => `<time datetime="2026-02-10">${clock}</time>`);
    expect(timesOf(made(stamps, live("2026-02-10T21:30:00+01:00")))[1]).toBe("2026-02-10T23:05:00+01:00");
  });

  it("is none where the page gives no day", () => {
    const { head: _, ...undated } = made(clocks("21:40", "23:05", "00:45"), "");
    expect(timesOf({ ...undated, url: "https://www.valleypost.example/live/river" })).toEqual([null, null, null]);
  });

  it("is none where the page counts in UTC and its readers may not", () => {
    const stamps = clocks("9.10am", "8.15am", "7.30am");
    expect(timesOf(made(stamps, live("2026-02-10T20:00:00Z")))).toEqual([null, null, null]);
    expect(timesOf(made(stamps, live("2026-02-10T07:10:00Z")))).toEqual([
      "2026-02-10T09:10:00Z",
      "2026-02-10T08:15:00Z",
      "2026-02-10T07:30:00Z",
    ]);
  });

  it("has the zone of the words that readers see", () => {
    const time = (utc: string, words: string) => `<time datetime="2026-02-10T${utc}:00Z">${words}</time>`;
    const stamps = [time("22:10", "9.10am"), time("21:15", "8.15am AEDT"), time("20:30", "7.30am")];
    expect(timesOf(made(stamps, live("2026-02-10T20:00:00Z")))).toEqual([
      "2026-02-11T09:10:00+11:00",
      "2026-02-11T08:15:00+11:00",
      "2026-02-11T07:30:00+11:00",
    ]);
  });

  it("comes from the page's data, by id, heading or first words", () => {
    const update = (more: object, minute: number) => ({
      "@type": "BlogPosting",
      datePublished: `2026-02-10T10:${minute}:00+01:00`,
      ...more,
    });
    const head = live("2026-02-10T10:00:00+01:00", {
      liveBlogUpdate: [
        update({ url: "https://www.valleypost.example/live/river#e7", headline: "Other" }, 30),
        update({ headline: HEADINGS[1] }, 20),
        update({ headline: "No such", articleBody: TEXTS[2] }, 10),
      ],
    });
    const { body } = made(clocks("10 minutes ago", "20 minutes ago", "30 minutes ago"), head);
    expect(timesOf({ head, body: body.replace('class="entry"', 'class="entry" id="e7"') })).toEqual([
      "2026-02-10T10:30:00+01:00",
      "2026-02-10T10:20:00+01:00",
      "2026-02-10T10:10:00+01:00",
    ]);
  });
});

describe("a live blog whose entries stand in its data alone", () => {
  it("has them as its text, with their times", () => {
    const liveBlogUpdate = TEXTS.map((articleBody, index) => ({
      "@type": "BlogPosting",
      headline: HEADINGS[index],
      articleBody,
      author: { "@type": "Person", name: "Someone Else" },
      publisher: { "@type": "Organization", name: "Elsewhere" },
      mainEntityOfPage: "https://www.valleypost.example/live/river",
      datePublished: `2026-02-10T1${index}:00:00+01:00`,
    }));
    const made = { head: live("2026-02-10T10:00:00+01:00", { liveBlogUpdate }), body: "<p>Loading the latest …</p>" };
    expect(parse(made)).toMatchObject({ title: "The river in the lower town", byline: [] });
    expect(textsOf(made)).toEqual(TEXTS.map((text, index) => `${HEADINGS[index]}\n\n${text}`));
    expect(timesOf(made)).toEqual([0, 1, 2].map((hour) => `2026-02-10T1${hour}:00:00+01:00`));
  });
});

describe("forms that newsrooms use", () => {
  const UTC = ["2026-03-10T14:42:00.000Z", "2026-03-10T13:15:00.000Z", "2026-03-10T11:03:00.000Z"];
  interface Form {
    readonly title: string;
    readonly published: string;
    readonly entry: (index: number) => string;
    readonly words: readonly string[];
    readonly times: readonly string[];
  }

  const forms: Readonly<Record<string, Form>> = {
    "a relative time beside the clock, the writer beneath": {
      title: "River floods lower town – live",
      published: "2026-03-10T11:00:00.000Z",
      entry: (index) =>
        `<article id="block-${index}" class="dcr-1r94"><header class="dcr-19m2"><a href="#b"><time datetime="${UTC[index]}">${index + 1}h ago</time><span>${["10.42", "09.15", "07.03"][index]} EDT</span></a><h2>${HEADINGS[index]}</h2></header><div class="dcr-n">Ana Dorn</div><p>${TEXTS[index]}</p><footer><span>Updated at <time datetime="${UTC[0]}">10.44 EDT</time></span></footer></article>`,
      words: ["1h ago 10.42 EDT", "2h ago 09.15 EDT", "3h ago 07.03 EDT"],
      times: ["2026-03-10T10:42:00-04:00", "2026-03-10T09:15:00-04:00", "2026-03-10T07:03:00-04:00"],
    },
    "a day without its year, with a label for readers of the screen": {
      title: "River flood live: bridges closed",
      published: "2026-03-10T11:00:00.000Z",
      entry: (index) =>
        `<li class="css-1g-Item"><article><header><h3><span role="text">${HEADINGS[index]}</span></h3><div class="css-Time"><span class="visually-hidden">published at </span><span>${["14:42", "13:15", "11:03"][index]} GMT 10 March</span></div></header><div><p>${TEXTS[index]}</p></div></article></li>`,
      words: ["14:42", "13:15", "11:03"].map((clock) => `published at ${clock} GMT 10 March`),
      times: UTC.map((time) => time.replace(".000", "")),
    },
    "a date line in a box with other words": {
      title: "River flood: live updates",
      published: "2026-03-10T11:00:00Z",
      entry: (index) =>
        `<li class="live-item"><div class="live__date"><span class="screen-reader-text">dot</span><div class="live__date-line">10 Mar 2026 - ${["14:42", "13:15", "11:03"][index]}</div></div><h2>${HEADINGS[index]}</h2><p>${TEXTS[index]}</p></li>`,
      words: ["14:42", "13:15", "11:03"].map((clock) => `10 Mar 2026 - ${clock}`),
      times: UTC.map((time) => time.replace(".000", "")),
    },
    "bold times between rules": {
      title: "The Latest: River floods lower town",
      published: "2026-03-10T11:00:00-05:00",
      entry: (index) =>
        `<p><b>${["2:42 p.m.", "1:15 p.m.", "11:03 a.m."][index]}</b></p><h3>${HEADINGS[index]}</h3><p>${TEXTS[index]}</p><hr>`,
      words: ["2:42 p.m.", "1:15 p.m.", "11:03 a.m."],
      times: ["2026-03-10T14:42:00-05:00", "2026-03-10T13:15:00-05:00", "2026-03-10T11:03:00-05:00"],
    },
  };

  it.each(Object.entries(forms))("%s", (_what, form) => {
    const body = TEXTS.map((_, index) => form.entry(index)).join("");
    const html = page({ title: form.title, head: published(form.published), body });
    const { text, updates } = parsePage({ html, url: "https://www.valleypost.example/river" });
    expect(updates.map((update) => update.published)).toEqual(form.times);
    expect(updates.map(({ start, end }) => text.slice(start, end))).toEqual(shown(form.words));
  });
});
