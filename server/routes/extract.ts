/** A text in, its facts out: what `newsfacts extract` answers to one line. */
import { z } from "zod";
import { readDocument } from "../../pipeline/document-reader.ts";
import { factsLine } from "../../pipeline/facts-line.ts";
import type { Api } from "../api.ts";
import { factsSchema, problemSchema } from "../schemas/answers.ts";

/** Described here; its fields are checked by the reader that the stream uses, which gives the same sentences. */
const documentSchema = z
  .looseObject({
    id: z.unknown().optional(),
    text: z.unknown().optional().meta({ type: "string", description: "at most 1,000,000 characters" }),
    published: z.unknown().optional().meta({ type: "string", description: "ISO 8601 date or date-time" }),
    title: z.unknown().optional().meta({ type: "string" }),
    url: z.unknown().optional().meta({ type: "string" }),
    language: z.unknown().optional().meta({ type: "string", description: "BCP 47, such as en-ZA" }),
    updates: z
      .unknown()
      .optional()
      .meta({
        type: "array",
        items: { type: "object" },
        description: "stretches of the text with a time of their own: { start, end, published }",
      }),
  })
  .meta({ id: "Document", required: ["text"] });

const querySchema = z.strictObject({
  explain: z
    .enum(["true", "false"])
    .default("false")
    .describe("list the rules behind every date, quantity and place too"),
});

export function extractRoutes(api: Api): void {
  const schema = {
    summary: "The dates, quantities, places and events of a text",
    tags: ["extract"],
    querystring: querySchema,
    body: documentSchema,
    response: { 200: factsSchema, 422: problemSchema },
  };
  const answer = async (body: Record<string, unknown>, explain: boolean) => {
    const document = readDocument(body);
    const { extract } = await import("../../extractors/index.ts");
    return { id: body.id ?? null, ...factsLine(extract(document), explain) } as z.output<typeof factsSchema>;
  };
  api.post("/api/extract", { schema }, ({ body, query }) => answer(body, query.explain === "true"));
  api.post("/extract", { schema: { ...schema, hide: true } }, ({ body, query }) =>
    answer(body, query.explain === "true"),
  );
}
