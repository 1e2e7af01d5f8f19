import iconv from "iconv-lite";

/**
 * Bytes as text in an encoding named as HTTP, XML and HTML name it (`utf-8`, `ISO-8859-1`, `gb2312`).
 * Null where the name is unknown or the bytes belie it.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // Node 20 reads the bytes 80 to 9F of windows-1252, which every "latin1" on the web is, as control characters.
    return decoder.encoding === "windows-1252" ? decodeWestern(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Windows-1252: no byte belies it. */
export function decodeWestern(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), "windows-1252");
}
