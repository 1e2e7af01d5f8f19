/** `newsfacts extract`: documents in, facts out, as JSON Lines. */
import type { Command } from "commander";
import { readDocument } from "../../pipeline/document-reader.ts";
import { mapJsonLines, reportErrors } from "../json-lines.ts";

export function registerExtract(program: Command): void {
  program
    .command("extract")
    .description("read documents as JSON Lines from standard input, write their facts to standard output")
    .option("--explain", "list the rules behind every date, quantity and place too")
    .addHelpText(
      "after",
      `
One line in, {"id", "text", "published"?, "title"?, "url"?, "language"?, "updates"?}, gives one line out,
{"id", "dates", "quantities", "places", "events"}; a line that cannot be read gives {"id", "error"}. "updates" are stretches
with a time of their own, {"start", "end", "published"}, as \`newsfacts parse\` gives them for live blogs.

  echo '{"id": 1, "text": "Police arrested 12 people on Tuesday.", "published": "2026-02-13"}' | newsfacts extract`,
    )
    .action(async (options: { explain?: boolean }) => {
      const { extract } = await import("../../extractors/index.ts");
      const { factsLine } = await import("../../pipeline/facts-line.ts");
      const counts = await mapJsonLines(process.stdin, process.stdout, (line) =>
        factsLine(extract(readDocument(line)), options.explain === true),
      );
      reportErrors(counts);
    });
}
