/** Bodies within a limit: as sent, and again after decompression. */
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { FetchError } from "./errors.ts";

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const gunzipWithin: Decoder = promisify(gunzip);

const decoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ["gzip", gunzipWithin],
  ["x-gzip", gunzipWithin],
  // "deflate" means a zlib stream, but some servers send the bare one; a zlib stream says so in its first byte.
  [
    "deflate",
    (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? promisify(inflate) : promisify(inflateRaw))(bytes, options),
  ],
  ["br", promisify(brotliDecompress)],
]);

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
    const decode = decoders.get(coding);
    if (!decode) throw broken(url, encoding);
    // Some servers say "gzip" and send the page as it is.
    if (bytes.length > 0 && !(coding.endsWith("gzip") && !isGzip(bytes))) bytes = await decodeWithin(decode, bytes);
  }
  // And some send gzip without saying so: no text begins with its two bytes.
  return isGzip(bytes) ? decodeWithin(gunzipWithin, bytes) : bytes;

  async function decodeWithin(decode: Decoder, packed: Uint8Array): Promise<Uint8Array> {
    try {
      return await decode(packed, { maxOutputLength: limit });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(url, limit);
      throw broken(url, encoding || "gzip", error);
    }
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
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
