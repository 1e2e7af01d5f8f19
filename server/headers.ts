/** Headers of every answer: nothing from elsewhere runs or is shown, and an unchanged answer is not sent twice. */
import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

type Policy = Readonly<Record<string, string>>;

const POLICY: Policy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** @param allowed what this server's pages may do beyond the policy of the others */
export function setHeaders(api: FastifyInstance, allowed: Policy = {}): void {
  const policy = Object.entries({ ...POLICY, ...allowed }).map((directive) => directive.join(" "));
  api.addHook("onRequest", async (_request, reply) => {
    reply.headers(SECURITY_HEADERS).header("content-security-policy", policy.join("; "));
  });
  api.addHook("onSend", async (request, reply, payload) => {
    const isPlain = typeof payload === "string" || Buffer.isBuffer(payload);
    if (request.method !== "GET" || reply.statusCode !== 200 || !isPlain) return payload;
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-cache");
    const etag = tagOf(payload);
    reply.header("etag", etag);
    return isHeld(request, etag) ? leaveOut(reply) : payload;
  });
}

/**
 * Gives a stream a weak tag made of what it follows from, since its bytes are not known beforehand.
 *
 * @returns whether the reader holds the answer already: then it is done
 */
export function tagStream(request: FastifyRequest, reply: FastifyReply, from: readonly unknown[]): boolean {
  const etag = tagOf(JSON.stringify(from));
  reply.headers({ etag: `W/${etag}`, "cache-control": "no-cache" });
  if (!isHeld(request, etag)) return false;
  leaveOut(reply);
  reply.send();
  return true;
}

function tagOf(content: string | Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

function leaveOut(reply: FastifyReply): null {
  reply.code(304).removeHeader("content-type").removeHeader("content-length");
  return null;
}

/** Whether `If-None-Match` names the tag; weak and strong tags compare alike (RFC 9110, section 13.1.2). */
function isHeld(request: FastifyRequest, etag: string): boolean {
  const header = request.headers["if-none-match"];
  if (header === undefined) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
