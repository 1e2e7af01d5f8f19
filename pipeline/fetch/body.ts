/** Bodies within a limit: as sent, and again after decompression. */
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { FetchError } from "./errors.ts";

const decoders = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: (bytes: Uint8Array, options: { maxOutputLength: number }) =>
    // "deflate" means a zlib stream, but some servers send the bare one; a zlib stream says so in its first byte.
    (bytes[0]! & 0x0f) === 8 ? promisify(inflate)(bytes, options) : promisify(inflateRaw)(bytes, options),
  br: promisify(brotliDecompress),
} as const;

/** Reads a stream to its end; throws a FetchError once it is longer than the limit. */
export async function readWithin(stream: AsyncIterable<Uint8Array>, limit: number, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw tooLarge(url, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Undoes a Content-Encoding such as `gzip` or `gzip, br`, which lists the codings in the order in which they were applied. */
export async function decompress(body: Uint8Array, encoding: string, limit: number, url: string): Promise<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > 2) throw broken(url, encoding);
  let bytes = body;
  for (const coding of codings.reverse()) {
    const decode = decoders[coding as keyof typeof decoders];
    if (!decode) throw broken(url, encoding);
    if (bytes.length === 0) return bytes;
    if (coding.endsWith("gzip") && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) continue;
    try {
      bytes = await decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(url, limit);
      throw broken(url, encoding, error);
    }
  }
  return bytes;
}

export function tooLarge(url: string, limit: number): FetchError {
  return new FetchError("too-large", `${url} is larger than the limit of ${limit.toLocaleString("en")} bytes.`, {
    url,
  });
}

function broken(url: string, encoding: string, cause?: unknown): FetchError {
  return new FetchError(
    "encoding-broken",
    `${url} came with a body that is not what its encoding "${encoding}" says.`,
    {
      url,
      cause,
    },
  );
}
