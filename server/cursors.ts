/** Where a page ended, as a text that goes into an address: opaque to readers, checked when it comes back. */
import { z } from "zod";
import type { ArticleCursor, EventCursor } from "../store/index.ts";
import { Problem } from "./problems.ts";

const eventCursorSchema = z.tuple([
  z.enum(["occurred", "oldest", "published", "amount"]),
  z.union([z.iso.date(), z.iso.datetime(), z.number(), z.null()]),
  z.guid(),
  z.int().min(0).max(2_147_483_647),
  z.int().min(0).max(2_147_483_647),
  z.guid(),
]);

const articleCursorSchema = z.tuple([z.iso.datetime().nullable(), z.guid()]);

export function writeEventCursor({ order, at, articleId, start, triggerStart, id }: EventCursor): string {
  return write([order, at, articleId, start, triggerStart, id]);
}

/** Throws a `Problem` where the text is no cursor of this order. */
export function readEventCursor(text: string, wanted: EventCursor["order"]): EventCursor {
  const [order, at, articleId, start, triggerStart, id] = read(text, eventCursorSchema);
  const fits = at === null || (order === "amount") === (typeof at === "number");
  if (order !== wanted || !fits) throw new Problem(400, `cursor: it belongs to another order than "${wanted}".`);
  return { order, at, articleId, start, triggerStart, id };
}

export function writeArticleCursor({ at, id }: ArticleCursor): string {
  return write([at, id]);
}

export function readArticleCursor(text: string): ArticleCursor {
  const [at, id] = read(text, articleCursorSchema);
  return { at, id };
}

function write(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function read<Parts>(text: string, schema: z.ZodType<Parts>): Parts {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    throw new Problem(400, "cursor: it is not one that this server gave. Begin again without it.");
  }
}
