/** The key to what changes anything: without one set, nothing can be changed. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "./problems.ts";

export type TokenCheck = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * A hook for `preParsing`: what counts requests comes before it, so that nobody guesses without end.
 *
 * @param token null where changes are off
 * @param scheme how it is asked for: a browser shows a form for `Basic`, and sends the token as the password
 */
export function tokenCheck(token: string | null, scheme: "Bearer" | "Basic" = "Bearer"): TokenCheck {
  return async (request, reply) => {
    if (token === null)
      throw new Problem(
        403,
        "This server only reads. Set NEWSFACTS_TOKEN when it starts, to allow changes with that token.",
      );
    const given = tokenIn(request.headers.authorization ?? "");
    if (given !== null && equal(given, token)) return;
    reply.header(
      "www-authenticate",
      scheme === "Bearer" ? scheme : 'Basic realm="newsfacts: the token is the password"',
    );
    throw new Problem(401, "Send the token as `Authorization: Bearer …`, or as the password of any user.");
  };
}

function tokenIn(authorization: string): string | null {
  const [scheme = "", given] = authorization.split(" ");
  if (given === undefined) return null;
  if (scheme.toLowerCase() === "bearer") return given;
  if (scheme.toLowerCase() !== "basic") return null;
  const [, ...password] = Buffer.from(given, "base64").toString("utf8").split(":");
  return password.join(":");
}

/** Takes the same time wherever the two differ: their digests are compared, which are of one length. */
function equal(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
