import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../../extractors/seeds.ts";
import { createFetcher, type Fetcher, type FetcherOptions, type FetchRequest } from "../../../pipeline/fetch/index.ts";
import { type Site, startSite } from "../../support/site.ts";

let site: Site;
const open: Fetcher[] = [];

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
afterEach(async () => {
  await Promise.all(open.splice(0).map((fetcher) => fetcher.close()));
});

const page = "<!doctype html><title>A page</title><p>Some words.</p>";

function fetcherWith(options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({ allowPrivate: ["127.0.0.1"], hostGap: 0, robots: false, ...options });
  open.push(fetcher);
  return fetcher;
}

async function textOf(path: string, options?: FetcherOptions, request?: FetchRequest): Promise<string> {
  const { body } = await fetcherWith(options).fetch(site.url(path), request);
  return new TextDecoder().decode(body);
}

async function failure(url: string, options?: FetcherOptions, request?: FetchRequest) {
  return fetcherWith(options)
    .fetch(url, request)
    .then(
      () => expect.fail(`${url} was fetched`),
      (error: unknown) => error,
    );
}

describe("what is fetched", () => {
  test("comes with its type and its validators, under an honest name", async () => {
    site.set("/page", { headers: { etag: '"a1"', "last-modified": "Fri, 13 Feb 2026 07:08:27 GMT" }, body: page });
    const fetched = await fetcherWith({ contact: "mailto:desk@example.org" }).fetch(site.url("/page"));
    expect(fetched).toMatchObject({
      status: 200,
      url: site.url("/page"),
      contentType: "text/html; charset=utf-8",
      etag: '"a1"',
      lastModified: "Fri, 13 Feb 2026 07:08:27 GMT",
      notModified: false,
      movedPermanentlyTo: null,
    });
    expect(new TextDecoder().decode(fetched.body)).toBe(page);
    expect(site.asked.at(-1)?.headers["user-agent"]).toMatch(
      /^newsfacts\/\d+\.\d+\.\d+ \(\+mailto:desk@example\.org\)$/,
    );
  });

  test.each([
    ["gzip", gzipSync(page)],
    ["deflate", deflateSync(page)],
    ["deflate", deflateRawSync(page)],
    ["br", brotliCompressSync(page)],
    ["gzip, br", brotliCompressSync(gzipSync(page))],
    ["identity", Buffer.from(page)],
    // Said to be compressed, and is not.
    ["gzip", Buffer.from(page)],
    // Compressed, and not said to be; compressed twice, and said once.
    ["", gzipSync(page)],
    ["gzip", gzipSync(gzipSync(page))],
  ])("is unpacked from %s", async (encoding, body) => {
    site.set("/packed", { headers: { "content-encoding": encoding }, body });
    expect(await textOf("/packed")).toBe(page);
  });

  test("is not sent again where it did not change", async () => {
    site.set("/same", ({ headers }) =>
      headers["if-none-match"] === '"a1"' && headers["if-modified-since"] ? { status: 304 } : { body: page },
    );
    const fetched = await fetcherWith().fetch(site.url("/same"), {
      etag: '"a1"',
      lastModified: "Fri, 13 Feb 2026 07:08:27 GMT",
    });
    expect(fetched).toMatchObject({ status: 304, notModified: true });
    expect(fetched.body).toHaveLength(0);
  });
});

describe("redirects", () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  test("are followed, relative ones too, and the last address is told", async () => {
    site.set("/a", to("b?x=1"));
    site.set("/b", { body: page });
    expect(await fetcherWith().fetch(site.url("/a"))).toMatchObject({
      url: site.url("/b?x=1"),
      movedPermanentlyTo: null,
    });
  });

  test("that are permanent are told apart, up to the first that is not", async () => {
    site.set("/old", to("/newer", 301));
    site.set("/newer", to("/newest", 308));
    site.set("/newest", to("/today", 302));
    site.set("/today", to("/end", 301));
    site.set("/end", { body: page });
    expect(await fetcherWith().fetch(site.url("/old"))).toMatchObject({
      url: site.url("/end"),
      movedPermanentlyTo: site.url("/newest"),
    });
  });

  test("in a circle, without end or without aim are refused", async () => {
    site.set("/c", to("/d"));
    site.set("/d", to("/c#again"));
    expect(await failure(site.url("/c"))).toMatchObject({ code: "redirect-loop", retry: false });
    for (let step = 0; step < 12; step++) site.set(`/step${step}`, to(`/step${step + 1}`));
    expect(await failure(site.url("/step0"))).toMatchObject({ code: "too-many-redirects", retry: false });
    site.set("/nowhere", { status: 302 });
    expect(await failure(site.url("/nowhere"))).toMatchObject({ code: "redirect-broken" });
  });

  test("carry the cookies that a host sets on the way, to that host alone", async () => {
    const asked: (string | undefined)[] = [];
    site.set("/gate", ({ headers }) => {
      asked.push(headers.cookie);
      return headers.cookie?.includes("pass=1")
        ? to("/inside")
        : { status: 302, headers: { location: "/gate", "set-cookie": "pass=1; Path=/; HttpOnly" } };
    });
    site.set("/inside", { body: page });
    const other = await startSite({ "/": ({ headers }) => ({ body: headers.cookie ?? "none" }) });
    expect(await textOf("/gate")).toBe(page);
    expect(asked).toEqual([undefined, "pass=1"]);
    // Another host: the same machine by another name.
    site.set("/out", {
      status: 302,
      headers: { location: other.url("/").replace("127.0.0.1", "localhost"), "set-cookie": "pass=1" },
    });
    expect(await textOf("/out", { allowPrivate: true })).toBe("none");
    await other.close();
    // A gate that never opens ends.
    let turn = 0;
    site.set("/shut", () => ({ status: 302, headers: { location: "/shut", "set-cookie": `turn=${turn++}` } }));
    expect(await failure(site.url("/shut"))).toMatchObject({ code: "too-many-redirects" });
  });

  test.each([
    ["http://10.0.0.1/admin", "address-private"],
    ["http://169.254.169.254/latest/meta-data/", "address-private"],
    ["http://[::1]:8080/", "address-private"],
    ["http://0x7f.1/", "address-private"],
    ["http://localhost:1/", "address-private"],
    ["file:///etc/passwd", "address-not-allowed"],
    ["ftp://example.org/", "address-not-allowed"],
    ["javascript:alert(1)", "address-not-allowed"],
  ])("to %s are refused", async (target, code) => {
    site.set("/trap", to(target));
    // 127.0.0.1 itself is allowed here; 0x7f.1 is the same address written otherwise, so it is taken out of that test.
    const options = target.includes("0x7f") ? { allowPrivate: [] } : {};
    expect(await failure(target.includes("0x7f") ? target : site.url("/trap"), options)).toMatchObject({
      code,
      retry: false,
    });
  });
});

describe("limits", () => {
  test("an answer that is announced, sent or unpacked too large is cut off", async () => {
    const options = { maxBytes: 10_000 };
    site.set("/large", { body: Buffer.alloc(20_000, "x") });
    expect(await failure(site.url("/large"), options)).toMatchObject({ code: "too-large", retry: false });
    site.set("/endless", (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(4000, "x")));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(await failure(site.url("/endless"), options)).toMatchObject({ code: "too-large" });
    // 50 MB of zeros in 50 kB.
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    site.set("/bomb", { headers: { "content-encoding": "gzip" }, body: bomb });
    expect(await failure(site.url("/bomb"), { maxBytes: 1_000_000 })).toMatchObject({ code: "too-large" });
  });

  test("a server that is silent, or that sends a byte now and then, is left", async () => {
    site.set("/silent", () => {});
    expect(await failure(site.url("/silent"), { totalTimeout: 150 })).toMatchObject({ code: "timeout", retry: true });
    site.set("/dripping", (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const drip = setInterval(() => response.write("x"), 30);
      response.on("close", () => clearInterval(drip));
    });
    expect(await failure(site.url("/dripping"), { totalTimeout: 250 })).toMatchObject({ code: "timeout", retry: true });
  });

  test("what cannot be text is not read", async () => {
    site.set("/picture", { headers: { "content-type": "image/jpeg" }, body: Buffer.alloc(100) });
    expect(await failure(site.url("/picture"))).toMatchObject({ code: "type-not-text", retry: false });
    site.set("/bytes", { headers: { "content-type": "application/octet-stream" }, body: page });
    expect(await textOf("/bytes")).toBe(page);
  });

  test("an answer that breaks off is an error", async () => {
    site.set("/broken-off", (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
      response.write("some");
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failure(site.url("/broken-off"))).toMatchObject({ code: "connection-failed", retry: true });
  });

  test("a body that is not what its encoding says is an error", async () => {
    site.set("/torn", { headers: { "content-encoding": "gzip" }, body: gzipSync(page.repeat(50)).subarray(0, 40) });
    expect(await failure(site.url("/torn"))).toMatchObject({ code: "encoding-broken", retry: true });
    site.set("/strange", { headers: { "content-encoding": "compress" }, body: page });
    expect(await failure(site.url("/strange"))).toMatchObject({ code: "encoding-broken" });
  });
});

describe("statuses", () => {
  test.each([
    [403, "forbidden", false],
    [404, "not-found", false],
    [410, "gone", false],
    [418, "refused", false],
    [500, "server-error", true],
    [503, "server-error", true],
  ])("%i is %s", async (status, code, retry) => {
    site.set("/status", { status, body: "no" });
    const error = await failure(site.url("/status"));
    expect(error).toMatchObject({ code, retry, status });
    expect((error as Error).message).toContain(`${site.url("/status")} answered ${status}`);
  });

  test("429 and 503 with Retry-After give the host a rest", async () => {
    site.set("/busy", { status: 429, headers: { "retry-after": "120" } });
    const fetcher = fetcherWith();
    await expect(fetcher.fetch(site.url("/busy"))).rejects.toMatchObject({
      code: "rate-limited",
      retryAfter: 120,
      retry: true,
    });
    const before = site.asked.length;
    await expect(fetcher.fetch(site.url("/page"))).rejects.toMatchObject({ code: "rate-limited", retryAfter: 120 });
    expect(site.asked).toHaveLength(before);
    site.set("/busy", { status: 503, headers: { "retry-after": new Date(Date.now() + 60_000).toUTCString() } });
    expect(await failure(site.url("/busy"))).toMatchObject({ code: "rate-limited", status: 503 });
  });

  test("no host, no connection", async () => {
    expect(await failure("http://127.0.0.1:1/")).toMatchObject({ code: "connection-failed", retry: true });
    expect(await failure("http://name.invalid/")).toMatchObject({ code: "dns-failed", retry: true });
    expect(await failure("no address")).toMatchObject({ code: "address-not-allowed" });
  });
});

describe("private addresses", () => {
  test("are refused by default, whether named, numbered or behind DNS", async () => {
    const port = new URL(site.origin).port;
    const before = site.asked.length;
    for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"]) {
      expect(await failure(`http://${host}:${port}/page`, { allowPrivate: [] })).toMatchObject({
        code: "address-private",
      });
    }
    expect(site.asked).toHaveLength(before);
  });
});

describe("manners", () => {
  test("one request at a time to a host, with a gap", async () => {
    let atOnce = 0;
    let most = 0;
    for (const path of ["/one", "/two", "/three"]) {
      site.set(path, async () => {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 20));
        atOnce--;
        return { body: page };
      });
    }
    const fetcher = fetcherWith({ hostGap: 60 });
    const before = site.asked.length;
    await Promise.all(["/one", "/two", "/three"].map((path) => fetcher.fetch(site.url(path))));
    const times = site.asked.slice(before).map(({ at }) => at);
    expect(most).toBe(1);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(75);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(75);
  });

  test("a host that gives no answer twice is left alone for a while, and others are not", async () => {
    const fetcher = fetcherWith();
    for (let time = 0; time < 2; time++) {
      await expect(fetcher.fetch("http://127.0.0.1:1/")).rejects.toMatchObject({
        code: "connection-failed",
        sent: true,
      });
    }
    await expect(fetcher.fetch("http://127.0.0.1:1/")).rejects.toMatchObject({
      code: "host-silent",
      retry: true,
      retryAfter: 60,
      sent: false,
    });
    await fetcher.fetch(site.url("/page"));
  });

  test("a site's Crawl-delay widens the gap", async () => {
    site.set("/robots.txt", {
      headers: { "content-type": "text/plain" },
      body: "User-agent: newsfacts\nCrawl-delay: 0.1\n",
    });
    const fetcher = fetcherWith({ robots: true });
    const before = site.asked.length;
    await fetcher.fetch(site.url("/page"));
    await fetcher.fetch(site.url("/page"));
    const [, first, second] = site.asked.slice(before).map(({ at }) => at);
    expect(second! - first!).toBeGreaterThanOrEqual(95);
  });

  test("robots.txt is obeyed, read once, and not asked of what the operator named", async () => {
    site.set("/robots.txt", {
      headers: { "content-type": "text/plain" },
      body: "User-agent: *\nDisallow: /private/\n",
    });
    site.set("/private/page", { body: page });
    const fetcher = fetcherWith({ robots: true });
    const before = site.asked.length;
    await expect(fetcher.fetch(site.url("/private/page"))).rejects.toMatchObject({
      code: "robots-disallow",
      retry: false,
    });
    await fetcher.fetch(site.url("/page"));
    await fetcher.fetch(site.url("/private/page"), { robots: false });
    expect(site.asked.slice(before).map(({ path }) => path)).toEqual(["/robots.txt", "/page", "/private/page"]);
  });

  test("a site whose robots.txt has a fault is left alone, one that has none is open", async () => {
    site.set("/robots.txt", { status: 500 });
    expect(await failure(site.url("/page"), { robots: true })).toMatchObject({
      code: "robots-unreachable",
      retry: true,
    });
    site.set("/robots.txt", { status: 404 });
    expect(await textOf("/page", { robots: true })).toBe(page);
  });
});

test("a closed fetcher gives up what is under way", async () => {
  const fetcher = fetcherWith();
  site.set("/silent", () => {});
  const outcome = fetcher.fetch(site.url("/silent")).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await fetcher.close();
  expect(await outcome).toMatchObject({ code: "aborted", retry: true });
});

describe("saved pages", () => {
  test("are read from the package's root, with the type that their name says", async () => {
    const saved = await fetcherWith().fetch("file:fixtures/ecns/rss.xml");
    expect(saved).toMatchObject({ url: "file:fixtures/ecns/rss.xml", contentType: "application/xml", status: 200 });
    const absolute = await fetcherWith().fetch(`file://${join(packageRoot, "fixtures/ecns/rss.xml")}`);
    expect(absolute).toEqual(saved);
  });

  test("that lie elsewhere, or nowhere, are refused", async () => {
    expect(await failure("file:package.json")).toMatchObject({ code: "address-not-allowed" });
    expect(await failure("file:fixtures/../package.json")).toMatchObject({ code: "address-not-allowed" });
    expect(await failure("file:///etc/passwd")).toMatchObject({ code: "address-not-allowed" });
    expect(await failure("file://elsewhere/etc/passwd")).toMatchObject({ code: "address-not-allowed" });
    expect(await failure("file:fixtures/nothing.xml")).toMatchObject({ code: "file-unreadable" });
    expect(await failure("file:fixtures/ecns/rss.xml", { maxBytes: 10 })).toMatchObject({ code: "too-large" });
  });
});
