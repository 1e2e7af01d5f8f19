import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { mapJsonLines } from "../../cli/json-lines.ts";
import { InputError } from "../../pipeline/document-reader.ts";

async function run(
  chunks: readonly (string | Buffer)[],
  handle = (line: Record<string, unknown>) => ({ seen: line.text }),
) {
  const output = new PassThrough();
  const written: Buffer[] = [];
  output.on("data", (part: Buffer) => written.push(part));
  const counts = await mapJsonLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), output, handle);
  const text = Buffer.concat(written).toString();
  return {
    counts,
    lines: text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

test("one line out for each line in, in order, wherever the chunks break", async () => {
  const whole = '{"id":1,"text":"a"}\n{"id":"two","text":"naïve"}\n{"text":"no id"}';
  const bytes = Buffer.from(whole);
  const expected = [
    { id: 1, seen: "a" },
    { id: "two", seen: "naïve" },
    { id: null, seen: "no id" },
  ];
  for (let at = 0; at < bytes.length; at++) {
    const { lines } = await run([bytes.subarray(0, at), bytes.subarray(at)]);
    expect(lines).toEqual(expected);
  }
});

test("a bad line is an error in its place, and the stream goes on", async () => {
  const { lines, counts } = await run([
    '{"id":1\n\n[1]\n"x"\n',
    Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
    '{"id":5,"text":"good"}\n',
  ]);
  expect(lines.map(({ error }) => error?.split(":")[0] ?? null)).toEqual([
    "The line is not JSON",
    "The line is empty.",
    "The line is not a JSON object.",
    "The line is not a JSON object.",
    "The line is not UTF-8.",
    null,
  ]);
  expect(lines.at(-1)).toEqual({ id: 5, seen: "good" });
  expect(counts).toEqual({ lines: 6, errors: 5 });
});

test("a handler's error keeps the id of its line", async () => {
  const { lines } = await run(['{"id":7}\n{"id":8}\n'], ({ id }) => {
    if (id === 7) throw new InputError('"text" is missing.');
    throw new TypeError("broken");
  });
  expect(lines).toEqual([
    { id: 7, error: '"text" is missing.' },
    { id: 8, error: "newsfacts failed on this line: broken" },
  ]);
});

test("a line over the limit is passed over without being held in memory", async () => {
  const megabyte = "x".repeat(1024 * 1024);
  function* chunks() {
    yield Buffer.from('{"id":1,"text":"');
    for (let count = 0; count < 70; count++) yield Buffer.from(megabyte);
    yield Buffer.from('"}\n{"id":2,"text":"short"}\n');
  }
  const output = new PassThrough();
  const written: Buffer[] = [];
  output.on("data", (part: Buffer) => written.push(part));
  await mapJsonLines(Readable.from(chunks()), output, ({ text }) => ({ length: String(text).length }));
  const lines = Buffer.concat(written)
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    { id: null, error: "The line is longer than 64 MiB." },
    { id: 2, length: 5 },
  ]);
});
