/** Articles: a list, and one with its text and all that was found in it. */
import { z } from "zod";
import { articleEvents, type Database, findArticle, pageArticles } from "../../store/index.ts";
import type { Api } from "../api.ts";
import { readArticleCursor, writeArticleCursor } from "../cursors.ts";
import { Problem } from "../problems.ts";
import { articlePageSchema, articleSchema, problemSchema } from "../schemas/answers.ts";
import { articlesQuerySchema } from "../schemas/queries.ts";

export function articleRoutes(api: Api, database: Database): void {
  api.get(
    "/api/articles",
    {
      schema: {
        summary: "Articles, latest first, page by page",
        tags: ["articles"],
        querystring: articlesQuerySchema,
        response: { 200: articlePageSchema, 400: problemSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      const after = cursor === undefined ? null : readArticleCursor(cursor);
      const { articles, next } = await pageArticles(database, given(filter), { limit, after });
      return { articles, next: next && writeArticleCursor(next) };
    },
  );

  api.get(
    "/api/articles/:id",
    {
      schema: {
        summary: "An article with its text, its mentions and its event rows",
        tags: ["articles"],
        params: z.object({ id: z.guid() }),
        response: { 200: articleSchema, 404: problemSchema },
      },
    },
    async (request) => {
      const article = await findArticle(database, request.params.id);
      if (article === null) throw new Problem(404, `There is no article ${request.params.id}.`);
      const { facts, snapshotId: _, ...fields } = article;
      const { dates, quantities, places, events: mentions } = facts;
      return { ...fields, dates, quantities, places, mentions, events: await articleEvents(database, article.id) };
    },
  );
}

/** Without the fields that are not set, which a filter leaves out. */
export function given<Filter extends object>(filter: Filter): { [Name in keyof Filter]?: NonNullable<Filter[Name]> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never;
}
