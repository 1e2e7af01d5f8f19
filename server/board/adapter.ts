/** What Bull Board asks of a server: it hands over its page, its files and its routes one after the other. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IServerAdapter } from "@bull-board/api/typings/app";
import type { FastifyInstance } from "fastify";
import { serveFiles } from "../static.ts";

/** @param path where the scope's routes lie, for the links within the page */
export function adapterFor(scope: FastifyInstance, path: string): IServerAdapter {
  let queues: Parameters<IServerAdapter["setQueues"]>[0];
  let uiConfig: Parameters<IServerAdapter["setUIConfig"]>[0] = {};
  let views = "";
  const adapter: IServerAdapter = {
    setQueues(boardQueues) {
      queues = boardQueues;
      return adapter;
    },
    setUIConfig(config) {
      uiConfig = config;
      return adapter;
    },
    setViewsPath(folder) {
      views = folder;
      return adapter;
    },
    // Errors are told as everywhere in this server.
    setErrorHandler: () => adapter,
    setStaticPath(prefix, folder) {
      scope.register(async (files) => serveFiles(files, folder), { prefix });
      return adapter;
    },
    setEntryRoute({ route, handler }) {
      const { name, params } = handler({ basePath: path, uiConfig });
      const page = fillIn(readFileSync(join(views, name), "utf8"), params);
      for (const url of [route].flat())
        scope.get(url, (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
      return adapter;
    },
    setApiRoutes(routes) {
      for (const { method, route, handler } of routes) {
        const methods = [method].flat().map((name) => name.toUpperCase());
        for (const url of [route].flat())
          scope.route({
            method: methods,
            url,
            async handler({ params, query, body, headers }, reply) {
              const answer = await handler({ queues, uiConfig, params, query, body, headers } as never);
              return reply.code(answer.status ?? 200).send(answer.body);
            },
          });
      }
      return adapter;
    },
  };
  return adapter;
}

/** Puts the values into the page's template, and leaves out the fonts that it would load from elsewhere. */
function fillIn(template: string, values: Readonly<Record<string, unknown>>): string {
  return template
    .replace(/<link [^>]*\/\/fonts\.[^>]*>/g, "")
    .replace(/<%[-=] (\w+) %>/g, (_, name: string) => String(values[name] ?? ""));
}
