/**
 * Bytes to text. A page says its encoding in several places, and any of them may be wrong, so each is believed only
 * as far as the bytes bear it out.
 */
import { analyse } from "chardet";
import iconv from "iconv-lite";

export interface DecodedPage {
  readonly html: string;
  /** The encoding that was used, as a WHATWG label: `utf-8`, `gb18030`, `windows-1251`. */
  readonly encoding: string;
  /** What decided: `bom`, `http`, `utf-8`, `meta`, `detected`, `default`. */
  readonly from: DecodedFrom;
}

type DecodedFrom = "bom" | "http" | "utf-8" | "meta" | "detected" | "default";

/** Bytes of the page in which a `<meta charset>` is looked for. */
const META_BYTES = 8192;
/** Bytes that the detector sees. */
const SAMPLE_BYTES = 64 * 1024;
/** Below this the detector only guesses. */
const MIN_CONFIDENCE = 15;

/** @param contentType the HTTP header as received, or null. */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const marked = byteOrderMark(bytes);
  if (marked) return { html: decode(bytes, marked), encoding: marked, from: "bom" };

  const meta = metaLabel(bytes);
  const stated = resolveLabel(/charset\s*=\s*["']?\s*([^\s"';,]+)/iu.exec(contentType ?? "")?.[1]);
  // Latin 1 is the default of servers that know nothing of the page, and any bytes pass for it.
  const http = stated === "windows-1252" && meta !== null ? null : stated;
  const fromHttp = http === null ? null : decodeStrictly(bytes, http);
  if (http !== null && fromHttp !== null && !isBelied(bytes, http))
    return { html: fromHttp, encoding: http, from: "http" };

  const fromUtf8 = decodeStrictly(bytes, "utf-8");
  if (fromUtf8 !== null) return { html: fromUtf8, encoding: "utf-8", from: "utf-8" };

  const fromMeta = meta === null || meta === "utf-8" ? null : decodeStrictly(bytes, meta);
  if (meta !== null && fromMeta !== null) return { html: fromMeta, encoding: meta, from: "meta" };

  // A label whose only faults are a few bytes (a truncated character, a stray quote) is better than a guess.
  for (const [label, from] of [
    [http, "http"],
    [meta, "meta"],
    ["utf-8", "utf-8"],
  ] as const) {
    if (label === null) continue;
    const html = decode(bytes, label);
    if (isNearlyWhole(html)) return { html, encoding: label, from };
  }
  const detected = detect(bytes);
  if (detected !== null) return { html: decode(bytes, detected), encoding: detected, from: "detected" };
  return { html: decode(bytes, "windows-1252"), encoding: "windows-1252", from: "default" };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return null;
}

/** Labels whose decoder accepts any bytes prove nothing: valid UTF-8 with other than ASCII letters is UTF-8. */
function isBelied(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === "utf-8") return false;
  return bytes.some((byte) => byte >= 0x80) && decodeStrictly(bytes, "utf-8") !== null;
}

/** The charset that the head of the page declares, by `<meta charset>`, `http-equiv` or an XML declaration. */
function metaLabel(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, META_BYTES)).toString("latin1");
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/iu.exec(head) ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/iu.exec(head);
  const label = resolveLabel(found?.[1]);
  // A page that could be read for this declaration is not in UTF-16, whatever it says.
  return label?.startsWith("utf-16") ? null : label;
}

/** The WHATWG name of a label; null where there is none or no decoder knows it. */
function resolveLabel(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return iconv.encodingExists(label) ? label.toLowerCase() : null;
  }
}

/**
 * Node's decoder reads the bytes 0x80 to 0x9F of windows-1252 as control characters, where they are quotes and
 * dashes. iconv-lite reads all single-byte encodings as the standard says.
 */
const BY_TABLE = /^(?:windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic)$/u;

function decode(bytes: Uint8Array, encoding: string): string {
  if (BY_TABLE.test(encoding) && iconv.encodingExists(encoding)) {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
  }
}

/** The text, or null where the bytes are no text in that encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (BY_TABLE.test(encoding)) {
    const html = decode(bytes, encoding);
    return html.includes("\ufffd") || hasControls(html) ? null : html;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** C1 control characters: no page holds them, so the encoding is another. */
function hasControls(html: string): boolean {
  return /[\u0080-\u0084\u0086-\u009f]/u.test(html);
}

/** Ten letters beyond ASCII that were read for each one that could not be. */
function isNearlyWhole(html: string): boolean {
  const read = html.match(/[\u00a0-\ufffc]/gu)?.length ?? 0;
  const faults = html.match(/\ufffd/gu)?.length ?? 0;
  return read >= 10 * faults;
}

/** Encodings that few pages are in: the detector must be surer of them. */
const RARE = /^iso-8859-[3678]/u;

function detect(bytes: Uint8Array): string | null {
  let best: string | null = null;
  let bestConfidence = MIN_CONFIDENCE;
  for (const { name, confidence } of analyse(withoutMarkup(bytes.subarray(0, SAMPLE_BYTES)))) {
    const label = resolveLabel(name);
    if (label === null || label === "utf-8" || label.startsWith("utf-16")) continue;
    const weighed = RARE.test(label) ? confidence * 0.7 : confidence;
    if (weighed > bestConfidence) {
      best = label;
      bestConfidence = weighed;
    }
  }
  return best;
}

/** The detector counts letters: tags and words of ASCII would tip it to a Western encoding. */
function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length + 1);
  let length = 0;
  let wordStart = 0;
  let isTag = false;
  let isForeign = false;
  for (const byte of bytes) {
    if (byte === 0x3c) isTag = true;
    if (isTag || byte <= 0x20) {
      if (byte === 0x3e) isTag = false;
      // The end of a word: it stays where it has a letter beyond ASCII.
      if (isForeign) kept[length++] = 0x20;
      else length = wordStart;
      wordStart = length;
      isForeign = false;
    } else {
      kept[length++] = byte;
      if (byte >= 0x80) isForeign = true;
    }
  }
  return length > 32 ? kept.subarray(0, length) : bytes;
}
