/** Errors as RFC 9457 problem details: what is wrong and what to do, and never what only the server should know. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { InputError } from "../pipeline/document-reader.ts";

/** An error that is told to the one who asked. */
export class Problem extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be read",
  401: "A token is needed",
  403: "Not allowed",
  404: "Not found",
  405: "Not possible here",
  406: "No such format",
  413: "Too large",
  415: "Not a type that is read",
  422: "The document cannot be read",
  429: "Too many requests",
  500: "The server failed",
  503: "The database does not answer",
};

export function tellProblems(api: FastifyInstance): void {
  api.setErrorHandler((error: FastifyError, request, reply) => {
    const details = detailsOf(error);
    if (details.status >= 500) request.log.error(error);
    return sendProblem(reply, details);
  });
  api.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problem(404, `Nothing answers ${request.method} ${pathOf(request)}: see /api/openapi.json.`)),
  );
}

function detailsOf(error: FastifyError): ProblemDetails {
  if (error instanceof Problem) return problem(error.status, error.message);
  if (error instanceof InputError) return problem(422, error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      pointer: instancePath || "/",
      detail: message ?? "is wrong",
    }));
    const detail = errors.map(({ pointer, detail }) => `${pointer.slice(1) || "query"}: ${detail}`).join("; ");
    return { ...problem(400, detail), errors };
  }
  // SQLSTATE class 22: a value that was asked for is none that the database knows, such as a day of the year 0.
  if (/^22...$/.test(error.code ?? "")) return problem(400, `A value cannot be read: ${error.message}.`);
  const status = error.statusCode ?? 500;
  // What fails within is written to the log; its words may tell addresses or queries.
  return status < 500 ? problem(status, error.message) : problem(500, "It is written to the server's log.");
}

function problem(status: number, detail: string): ProblemDetails {
  return { type: "about:blank", title: TITLES[status] ?? "The request failed", status, detail };
}

function sendProblem(reply: FastifyReply, details: ProblemDetails): FastifyReply {
  return reply
    .code(details.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(details);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0]!.slice(0, 200);
}
