/** The news pages of a WARC file, as Common Crawl's CC-NEWS, other archives and `newsfacts export --format warc` hold them. */
import { createReadStream } from "node:fs";
import { WARCParser, type WARCRecord } from "warcio";

/** A page that was saved earlier. */
export interface SavedPage {
  /** For people: an address or a path. */
  readonly name: string;
  readonly url: string;
  readonly fetchedAt: string;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/** Pages above it are no articles; nor is there any use in holding them in memory. */
const LARGEST_PAGE = 16 * 1024 * 1024;

export function isWarc(path: string): boolean {
  return /\.warc(\.gz)?$/i.test(path);
}

/**
 * The HTML pages of the file that were answered with 200, one after the other in constant memory. Throws an error that names the
 * file where it is no WARC or breaks off.
 */
export async function* readWarc(path: string): AsyncGenerator<SavedPage> {
  let records = 0;
  try {
    for await (const record of new WARCParser(createReadStream(path))) {
      if (records === 0 && !record.warcHeaders.statusline.startsWith("WARC/"))
        throw new Error("it does not begin with WARC/");
      records++;
      const page = await pageOf(record);
      if (page !== null) yield page;
    }
  } catch (error) {
    const place = records === 0 ? "is no WARC file" : `cannot be read beyond record ${records}`;
    throw new Error(`${path} ${place}: ${(error as Error).message}`, { cause: error });
  }
  if (records === 0) throw new Error(`${path} holds no WARC record.`);
}

async function pageOf(record: WARCRecord): Promise<SavedPage | null> {
  const { warcType, warcTargetURI: target, warcDate: date, httpHeaders } = record;
  if (warcType !== "response" || !target || httpHeaders === null) return null;
  const contentType = httpHeaders.headers.get("content-type") ?? null;
  if (Number(httpHeaders.statusCode) !== 200 || !isHtml(contentType)) return null;
  if (record.warcContentLength > LARGEST_PAGE) return null;
  const body = await readBody(record);
  if (body === null) return null;
  // Some archives write the address between angle brackets.
  const url = target.replace(/^<(.*)>$/, "$1");
  const fetched = date ? new Date(date) : new Date(Number.NaN);
  if (!URL.canParse(url) || Number.isNaN(fetched.getTime())) return null;
  return { name: url, url, fetchedAt: fetched.toISOString(), contentType, body };
}

/** The page without the encodings in which it travelled; null where it grows beyond the limit. */
async function readBody(record: WARCRecord): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of record.contentReader) {
    length += piece.length;
    if (length > LARGEST_PAGE) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/** A page without a type is looked at: many old ones have none. */
function isHtml(contentType: string | null): boolean {
  return contentType === null || /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}
