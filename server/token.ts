/** The key to what changes anything: without one set, nothing can be changed. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "./problems.ts";

export type TokenCheck = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** @param token null where changes are off */
export function tokenCheck(token: string | null): TokenCheck {
  return async (request, reply) => {
    if (token === null)
      throw new Problem(
        403,
        "This server only reads. Set NEWSFACTS_TOKEN when it starts, to allow changes with that token.",
      );
    const [scheme, given] = (request.headers.authorization ?? "").split(" ");
    if (scheme?.toLowerCase() === "bearer" && given !== undefined && equal(given, token)) return;
    reply.header("www-authenticate", "Bearer");
    throw new Problem(401, "Send the token as `Authorization: Bearer …`.");
  };
}

/** Takes the same time wherever the two differ: their digests are compared, which are of one length. */
function equal(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
