/** Pages as WARC: written, read again, and read from the archives of others. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { writeWarc } from "../../../pipeline/export/warc.ts";
import { readWarc, type SavedPage } from "../../../pipeline/warc-pages.ts";
import { type Snapshot, snapshotId } from "../../../store/index.ts";

const folder = mkdtempSync(join(tmpdir(), "newsfacts-warc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function snapshot(name: string, body: Uint8Array, contentType: string | null): Snapshot {
  return {
    id: snapshotId(body),
    url: name === "none" ? "file:fixtures/pages/none.html" : `https://one.example/news/${name}?a=1&b=%C3%BC`,
    fetchedAt: "2026-02-13T08:00:00.123Z",
    contentType,
    body,
  };
}

async function pagesOf(path: string): Promise<SavedPage[]> {
  const pages: SavedPage[] = [];
  for await (const page of readWarc(path)) pages.push(page);
  return pages;
}

function save(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A record as other programs write it. */
function record(headers: Readonly<Record<string, string>>, block: Uint8Array): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `WARC/1.0\r\n${lines.join("")}Content-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

function response(url: string, head: string, body: Uint8Array): Buffer {
  return record(
    {
      "WARC-Type": "response",
      "WARC-Target-URI": url,
      "WARC-Date": "2026-02-13T08:00:00Z",
      "Content-Type": "application/http; msgtype=response",
    },
    Buffer.concat([Buffer.from(`${head.replaceAll("\n", "\r\n")}\r\n\r\n`), body]),
  );
}

describe("pages written as WARC", () => {
  const snapshots = [
    snapshot("latin", Buffer.from("<p>Dönt\xe9</p>", "latin1"), "text/html; charset=ISO-8859-1"),
    snapshot("none", Buffer.from("<html>\r\n\r\nWARC/1.1\r\n</html>"), null),
    snapshot("empty", new Uint8Array(), "text/html"),
  ];

  test("come back with their bytes, addresses and times", async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeWarc(generate(snapshots))) pieces.push(piece);
    // Each record is a gzip member of its own, so that an index can point into the file.
    for (const piece of pieces) expect([...piece.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect(pieces).toHaveLength(1 + snapshots.length);
    const pages = await pagesOf(save("ours.warc.gz", Buffer.concat(pieces)));
    expect(
      pages.map(({ url, fetchedAt, contentType, body }) => ({ id: snapshotId(body), url, fetchedAt, contentType })),
    ).toEqual(snapshots.map(({ id, url, fetchedAt, contentType }) => ({ id, url, fetchedAt, contentType })));
  });
});

describe("a WARC file of others", () => {
  test("gives its HTML pages without the encodings in which they travelled", async () => {
    const html = Buffer.from("<p>Police held 12.</p>");
    const zipped = gzipSync(html);
    const chunked = Buffer.concat([Buffer.from(`${html.length.toString(16)}\r\n`), html, Buffer.from("\r\n0\r\n\r\n")]);
    const path = save(
      "others.warc.gz",
      Buffer.concat(
        [
          record(
            { "WARC-Type": "warcinfo", "WARC-Date": "2026-02-13T08:00:00Z", "Content-Type": "application/warc-fields" },
            Buffer.from("software: other\r\n"),
          ),
          record(
            {
              "WARC-Type": "request",
              "WARC-Target-URI": "https://a.example/",
              "WARC-Date": "2026-02-13T08:00:00Z",
              "Content-Type": "application/http; msgtype=request",
            },
            Buffer.from("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"),
          ),
          response(
            "https://a.example/gzip",
            "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip",
            zipped,
          ),
          response(
            "https://a.example/chunked",
            "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked",
            chunked,
          ),
          response("<https://a.example/angle>", "HTTP/1.1 200 OK\nContent-Type: application/xhtml+xml", html),
          response("https://a.example/gone", "HTTP/1.1 404 Not Found\nContent-Type: text/html", html),
          response("https://a.example/picture", "HTTP/1.1 200 OK\nContent-Type: image/png", html),
        ].map((bytes) => gzipSync(bytes)),
      ),
    );
    const pages = await pagesOf(path);
    expect(pages.map(({ url, body }) => [url, Buffer.from(body).toString()])).toEqual(
      ["gzip", "chunked", "angle"].map((name) => [`https://a.example/${name}`, html.toString()]),
    );
  });

  test.each([
    ["text.warc", "<html>no archive</html>", /text\.warc/],
    ["nothing.warc.gz", "", /nothing\.warc\.gz/],
  ])("that is none (%s) is named", async (name, content, message) => {
    await expect(pagesOf(save(name, content))).rejects.toThrow(message);
  });
});

async function* generate<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
