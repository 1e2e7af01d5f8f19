/** `newsfacts parse`: pages in, articles out, as JSON Lines. */
import type { Command } from "commander";
import { readString, requireString } from "../../pipeline/document-reader.ts";
import { mapJsonLines, reportErrors } from "../json-lines.ts";

export function registerParse(program: Command): void {
  program
    .command("parse")
    .description("read pages as JSON Lines from standard input, write their articles to standard output")
    .option("--explain", "tell which pass chose, kept or removed what")
    .addHelpText(
      "after",
      `
One line in, {"id", "url"?, "html"}, gives one line out,
{"id", "title", "byline", "published", "modified", "language", "siteName", "text", "updates"}; a line that cannot be read
gives {"id", "error"}. "updates" are the entries of a live blog, corrections, updates and editors' notes in the text:
{"start", "end", "published", "kind"}.

  jq -Rs '{id: 1, html: .}' -c page.html | newsfacts parse`,
    )
    .action(async ({ explain = false }: { explain?: boolean }) => {
      const { parsePage } = await import("../../pipeline/parse/index.ts");
      const counts = await mapJsonLines(process.stdin, process.stdout, (line) => {
        const page = parsePage({ html: requireString(line, "html"), url: readString(line, "url") }, { trace: explain });
        const { title, byline, published, modified, language, siteName, text, updates } = page;
        const article = { title, byline, published, modified, language, siteName, text, updates };
        if (!explain) return article;
        const { kind, reason, publishedFrom, trace } = page;
        return { ...article, kind, reason, publishedFrom, trace };
      });
      reportErrors(counts);
    });
}
