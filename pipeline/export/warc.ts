/** WARC 1.1: the pages as they were fetched, as archives of the web keep them; each record is compressed by itself. */
import { WARCRecord, WARCSerializer } from "warcio";
import type { Snapshot } from "../../store/index.ts";
import { extractorVersion } from "../version.ts";

/** The pieces of the file: one for each record. */
export async function* writeWarc(snapshots: AsyncIterable<Snapshot>): AsyncGenerator<Uint8Array> {
  yield serialize(
    WARCRecord.createWARCInfo(
      { filename: "newsfacts.warc.gz", warcVersion: "WARC/1.1" },
      { software: `newsfacts ${extractorVersion}`, format: "WARC File Format 1.1" },
    ),
  );
  for await (const { url, fetchedAt, contentType, body } of snapshots) {
    const record = WARCRecord.create(
      {
        type: "response",
        url,
        date: fetchedAt,
        warcVersion: "WARC/1.1",
        statusline: "HTTP/1.1 200 OK",
        // The bytes are kept as decoded: how they travelled is no longer known.
        httpHeaders: {
          ...(contentType === null ? {} : { "content-type": contentType }),
          "content-length": String(body.length),
        },
      },
      [body],
    );
    // Letter by letter, since the ids of rows are made from it.
    record.warcHeaders.headers.set("WARC-Target-URI", url);
    yield serialize(record);
  }
}

function serialize(record: WARCRecord): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, { gzip: true, digest: { algo: "sha-256", prefix: "sha256:" } });
}
