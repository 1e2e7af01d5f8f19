/**
 * JSON Lines in, JSON Lines out, one line for each line, in constant memory. A line that cannot be
 * read or handled gives `{"id": …, "error": "…"}` in its place, and the stream goes on.
 */
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { InputError } from "../pipeline/document-reader.ts";

export interface StreamCounts {
  readonly lines: number;
  readonly errors: number;
}

/** The longest line that is read; a longer one gives an error line, and is passed over without being held in memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

const NEWLINE = 10;

/**
 * Hands each line's object to `handle` and writes what it returns, after the line's `id`.
 *
 * @param handle throws a `InputError` with a sentence for people where the object is not what it should be.
 */
export async function mapJsonLines(
  input: Readable,
  output: Writable,
  handle: (line: Record<string, unknown>) => object,
): Promise<StreamCounts> {
  let lines = 0;
  let errors = 0;
  for await (const line of readLines(input)) {
    lines++;
    const answer = answerLine(line, handle);
    if ("error" in answer) errors++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, "drain");
  }
  return { lines, errors };
}

/** Says on standard error how many lines failed; the lines themselves say why. */
export function reportErrors({ lines, errors }: StreamCounts): void {
  if (errors === 0) return;
  process.stderr.write(`newsfacts: ${errors} of ${lines} lines could not be read: look for "error" in the output.\n`);
}

function answerLine(line: Line, handle: (line: Record<string, unknown>) => object): object {
  let id: unknown = null;
  try {
    const value = parseLine(line);
    id = value.id ?? null;
    return { id, ...handle(value) };
  } catch (error) {
    if (error instanceof InputError) return { id, error: error.message };
    return { id, error: `newsfacts failed on this line: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function parseLine(line: Line): Record<string, unknown> {
  if (line === TOO_LONG) throw new InputError(`The line is longer than ${LONGEST_LINE / 1024 / 1024} MiB.`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new InputError("The line is not UTF-8.");
  }
  if (text.trim() === "") throw new InputError("The line is empty.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`The line is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError("The line is not a JSON object.");
  return value as Record<string, unknown>;
}

const TOO_LONG = Symbol("too long");

type Line = Buffer | typeof TOO_LONG;

async function* readLines(input: Readable): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  const take = (): Line => {
    const line = length > LONGEST_LINE ? TOO_LONG : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
