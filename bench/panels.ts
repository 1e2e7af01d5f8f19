/** The queries of the dashboard's panels, as Grafana sends them: with its macros for the time shown filled in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../extractors/seeds.ts";

export interface PanelQuery {
  readonly title: string;
  readonly sql: string;
}

const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ rawSql: z.string() })).min(1) })).min(1),
});

/** @param from first instant shown, @param to last instant shown: ISO 8601 */
export function panelQueries(from: string, to: string): PanelQuery[] {
  const file = join(packageRoot, "dashboards", "newsfacts.json");
  const { panels } = dashboardSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return panels.flatMap(({ title, targets }) =>
    targets.map(({ rawSql }) => ({
      title,
      sql: rawSql.replaceAll("$__timeFrom()", `'${from}'`).replaceAll("$__timeTo()", `'${to}'`),
    })),
  );
}
