/** `newsfacts show`: an article with its facts marked. */
import type { Command } from "commander";
import { UsageError } from "../problems.ts";

export function registerShow(program: Command): void {
  program
    .command("show")
    .description("print an article with its dates, quantities, places and events marked in colour")
    .argument("<article>", "its address or id, or how either begins")
    .option("--explain", "list the rules that built each event")
    .addHelpText("after", "\n  newsfacts show https://www.ecns.cn/news/cns-wire/2026-02-13/")
    .action(async (name: string, { explain = false }: { explain?: boolean }) => {
      const { withDatabase } = await import("../database.ts");
      const { findArticle, eventRows } = await import("../../store/index.ts");
      const article = await withDatabase((database) => findArticle(database, name));
      if (article === null)
        throw new UsageError(
          `No article "${name}": \`newsfacts events --json\` gives the ids and addresses of articles.`,
        );
      const { articlePage } = await import("../article-page.ts");
      console.log(articlePage(article, eventRows({ ...article, entryId: null }), explain));
    });
}
