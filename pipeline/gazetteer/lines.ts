/** The lines of a text file, plain or zipped, in batches: a dump has millions, and one promise a line would cost more than reading it. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { GazetteerImportError } from "./problems.ts";

/** Told after each batch: bytes read so far, and all of them, as they lie on disk. */
export type OnBytes = (read: number, total: number) => void;

/** Yields the file's lines in order, without their ends; of a zip, those of its largest `.txt` entry. */
export async function* readLines(path: string, onBytes?: OnBytes): AsyncGenerator<string[]> {
  const { stream, total } = await openText(path);
  let read = 0;
  stream.source.on("data", (chunk: Buffer) => {
    read += chunk.length;
  });
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of stream.text) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split("\n");
    rest = lines.pop() as string;
    if (lines.length > 0) yield lines;
    onBytes?.(read, total);
  }
  rest += decoder.decode();
  if (rest !== "") yield [rest];
  onBytes?.(total, total);
}

interface TextStream {
  /** The bytes on disk. */
  readonly source: Readable;
  /** The bytes of the text. */
  readonly text: Readable;
}

async function openText(path: string): Promise<{ stream: TextStream; total: number }> {
  if (extname(path).toLowerCase() !== ".zip") {
    const source = createReadStream(path, { highWaterMark: CHUNK });
    return { stream: { source, text: source }, total: (await stat(path)).size };
  }
  const entry = await findEntry(path);
  const source = createReadStream(path, {
    start: entry.start,
    end: entry.start + entry.size - 1,
    highWaterMark: CHUNK,
  });
  const text = entry.method === STORED ? source : source.pipe(createInflateRaw());
  if (text !== source) source.on("error", (error) => text.destroy(error));
  return { stream: { source, text }, total: entry.size };
}

const CHUNK = 1 << 20;

// ---- the zip's directory ----

interface Entry {
  readonly start: number;
  readonly size: number;
  readonly method: number;
}

const STORED = 0;
const DEFLATED = 8;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_END = 22 + 0xffff;
const IN_ZIP64 = 0xffffffff;

/** The largest entry whose name ends in `.txt`. */
async function findEntry(path: string): Promise<Entry> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) {
      throw new GazetteerImportError(`${basename(path)} is no zip file, or it is cut short: download it again.`);
    }
    const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entry = largestText(directory);
    if (entry === null) throw new GazetteerImportError(`${basename(path)} holds no .txt file.`);
    if (entry.size === IN_ZIP64 || (entry.method !== STORED && entry.method !== DEFLATED)) {
      throw new GazetteerImportError(`${basename(path)} is packed in a way that is not read here: unpack it first.`);
    }
    const local = await readAt(file, entry.start, 30);
    return { ...entry, start: entry.start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28) };
  } finally {
    await file.close();
  }
}

function largestText(directory: Buffer): Entry | null {
  let best: Entry | null = null;
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    const size = directory.readUInt32LE(at + 20);
    if (name.toLowerCase().endsWith(".txt") && (best === null || size > best.size)) {
      best = { start: directory.readUInt32LE(at + 42), size, method: directory.readUInt16LE(at + 10) };
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return best;
}

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
