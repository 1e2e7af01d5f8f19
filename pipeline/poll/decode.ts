import { decodeAs, decodeWestern } from "../encoding.ts";

/** A feed's bytes as text: by byte order mark, else what HTTP says, else what the XML declaration says, else UTF-8. */

export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const label = markedEncoding(bytes) ?? charsetOf(contentType) ?? declaredEncoding(bytes);
  // A label that nobody knows, or that the bytes belie: "utf-8" on top, Latin letters below.
  return cleanText((label === null ? null : decodeAs(label, bytes)) ?? decodeUnlabelled(bytes));
}

/** Without the byte order mark, blanks before the first tag, and the control characters that XML forbids. */
export function cleanText(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, "").replace(/^[\s\uFEFF]+/, "");
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // "<?" in UTF-16 without a mark.
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] === 0x3f) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[3] === 0x3f) return "utf-16be";
  return null;
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<\?xml[^>]*?\sencoding\s*=\s*["']([\w:.-]+)["']/i.exec(start)?.[1] ?? null;
}

function decodeUnlabelled(bytes: Uint8Array): string {
  const whole = decodeAs("utf-8", bytes);
  if (whole !== null) return whole;
  const withGaps = new TextDecoder("utf-8").decode(bytes);
  const gaps = withGaps.split("\uFFFD").length - 1;
  // A few broken letters in a long UTF-8 text, as from a cut in the middle of one; many mean that it is none.
  return gaps <= 3 && /[\u0080-\uFFFC]/.test(withGaps) ? withGaps : decodeWestern(bytes);
}
