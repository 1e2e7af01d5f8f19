/** Prints the input of a set of rows: its articles' texts, which belong to the corpora of the `places` benchmark, by id. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function printTexts(set) {
  const data = process.env.BENCH_DATA ?? join(import.meta.dirname, "..", "..", "..", "shared", "bench");
  const texts = new Map(readLines(join(data, "places", "dev.in.jsonl")).map((article) => [article.id, article.text]));
  for (const { id, published } of readLines(join(import.meta.dirname, `${set}.jsonl`)))
    console.log(JSON.stringify({ id, text: texts.get(id), published }));
}

function readLines(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}
