/**
 * A local site of many hosts (127.0.0.2, 127.0.0.3 …) whose pages are what the world holds: most are well, some are slow, fail at first,
 * never work, redirect in a circle, never end, or are written in another charset than they say.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, createChance } from "./chance.ts";

export type Kind = "well" | "slow" | "shaky" | "never" | "broken" | "circle" | "huge" | "charset";

/** In a hundred pages. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ["slow", 10],
  ["shaky", 5],
  ["never", 3],
  ["broken", 1],
  ["circle", 1],
  ["huge", 1],
  ["charset", 3],
];

export const GOOD: ReadonlySet<Kind> = new Set(["well", "slow", "shaky", "charset"]);

export interface ChaosSite {
  readonly feeds: readonly string[];
  /** What each page's address leads to. */
  readonly kinds: ReadonlyMap<string, Kind>;
  close(): Promise<void>;
}

export async function startSite(pages: number, hosts: number, seed: number): Promise<ChaosSite> {
  const chance = createChance(seed);
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const { port } = server.address() as AddressInfo;
  const origins = Array.from({ length: hosts }, (_, index) => `http://127.0.0.${index + 2}:${port}`);
  const addresses = Array.from({ length: pages }, (_, index) => `${origins[index % hosts]}/news/${index}`);
  const kinds = new Map(addresses.map((address) => [address, drawKind(chance)]));
  /** How often each reader asked for a page: a page that fails at first fails so for each of them. */
  const asked = new Map<string, number>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const origin = `http://${request.headers.host}`;
    const address = origin + request.url;
    if (request.url === "/rss.xml") {
      response.writeHead(200, { "content-type": "application/rss+xml" });
      response.end(feedOf(addresses.filter((each) => each.startsWith(`${origin}/`))));
      return;
    }
    const kind = kinds.get(address);
    const number = Number(request.url?.split("/").at(-1));
    const key = `${request.headers["user-agent"]} ${address}`;
    const times = (asked.get(key) ?? 0) + 1;
    asked.set(key, times);
    if (kind === undefined) response.writeHead(404).end();
    else if (kind === "never") response.writeHead([404, 410, 403][number % 3]!).end();
    else if (kind === "broken") response.writeHead(500).end();
    else if (kind === "circle") response.writeHead(302, { location: `/news/${number}` }).end();
    else if (kind === "huge") await pour(response);
    else if (kind === "shaky" && times === 1) response.writeHead(500).end();
    else {
      if (kind === "slow") await sleep(300 + ((number * 37) % 1200));
      const html = pageOf(address, number, seed);
      const isLatin = kind === "charset";
      response.writeHead(200, { "content-type": `text/html${isLatin ? "; charset=utf-8" : ""}` });
      response.end(isLatin ? Buffer.from(html, "latin1") : html);
    }
  }

  return {
    feeds: origins.map((origin) => `${origin}/rss.xml`),
    kinds,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function drawKind(chance: Chance): Kind {
  let left = chance.next() * 100;
  for (const [kind, share] of SHARES) {
    left -= share;
    if (left < 0) return kind;
  }
  return "well";
}

/** Fifty megabytes, without saying so beforehand. */
async function pour(response: ServerResponse): Promise<void> {
  response.writeHead(200, { "content-type": "text/html" });
  const piece = Buffer.alloc(1_000_000, "<p>and so on</p>");
  for (let sent = 0; sent < 50 && !response.destroyed; sent++) {
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

/** Settles when there is room again, or nobody listens any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}

function feedOf(addresses: readonly string[]): string {
  const items = addresses.map(
    (address) =>
      `<item><title>Report ${address.split("/").at(-1)}</title><link>${address}</link><pubDate>Fri, 13 Feb 2026 08:00:00 GMT</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>Local news</title>${items.join("")}</channel></rss>`;
}

const PLACES = [
  "Nairobi",
  "Manila",
  "Bogotá",
  "Sihanoukville",
  "Lagos",
  "Jakarta",
  "Lima",
  "Karachi",
  "Cologne",
  "Osaka",
];

function pageOf(address: string, number: number, seed: number): string {
  const chance = createChance(seed * 100_003 + number);
  const place = () => PLACES[Math.floor(chance.next() * PLACES.length)]!;
  const count = () => 2 + Math.floor(chance.next() * 900);
  const title = `Police arrest ${count()} people in ${place()}`;
  const paragraphs = [
    `Police arrested ${count()} people in ${place()} on Wednesday after a night of unrest, officials said in report ${number}.`,
    `At least ${count()} people were injured and more than ${count()} families were evacuated from ${place()} on Feb. 11, according to the café owner who called for help.`,
    `The ministry said it would deport ${count()} workers from ${place()} next week, and the court in ${place()} sentenced ${count()} others on Monday.`,
    `Floods killed ${count()} people near ${place()} last year, when prices rose by ${count()} percent and the government promised ${count()} million dollars in aid.`,
    "Residents said that they had seen nothing like it before, and that they hoped the authorities would listen to them now.",
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${address}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-02-13T08:00:00Z"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;
}
