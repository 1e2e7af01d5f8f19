import { createHash } from "node:crypto";

/** RFC 9562, "namespace ID for URLs". */
const urlNamespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/**
 * The id of a feed, an entry or an article: the UUID (version 5) of its address, the same on every machine.
 *
 * @example urlId("https://www.ecns.cn/rss/rss.xml")
 */
export function urlId(url: string): string {
  const bytes = createHash("sha1").update(urlNamespace).update(url, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
