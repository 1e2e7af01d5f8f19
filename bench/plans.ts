/** In which ways the queries behind an answer read the table `events`. */
import type { Database, Queryable } from "../store/index.ts";

interface Asked {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A database that notes what it is asked; `asked` is emptied by whoever begins anew. */
export function watch(database: Database): { readonly watched: Database; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const noting = (queryable: Queryable): Queryable => ({
    query(sql, values) {
      asked.push({ sql, values: values ?? [] });
      return queryable.query(sql, values);
    },
  });
  const watched: Database = {
    ...database,
    ...noting(database),
    transaction: (work) => database.transaction((transaction) => work(noting(transaction))),
  };
  return { watched, asked };
}

/**
 * The scans of `events` in the plans of these queries, each with its index: `Seq Scan` is a reading of all rows, one after the other.
 * A function of ours that is called as it stands, instead of becoming part of the query, would hide its own.
 */
export async function scansOf(
  database: Database,
  queries: readonly Asked[],
  settings: readonly string[] = [],
): Promise<Set<string>> {
  const scans = new Set<string>();
  let setting: string[] = [];
  for (const { sql, values } of queries) {
    if (sql.startsWith("SET LOCAL")) setting = [sql];
    if (!/^\s*SELECT/i.test(sql)) continue;
    const [row] = await database.transaction(async (transaction) => {
      for (const each of [...settings, ...setting]) await transaction.query(each);
      return transaction.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
    });
    setting = [];
    visit(row!["QUERY PLAN"][0]!.Plan, (node) => {
      if (node["Relation Name"] === "events")
        scans.add(node["Index Name"] ? `${node["Node Type"]} ${node["Index Name"]}` : node["Node Type"]);
      if (/^(event_counts|count_days)$/.test(node["Function Name"] ?? ""))
        scans.add(`Function Scan ${node["Function Name"]}`);
    });
  }
  return scans;
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Function Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

function visit(node: PlanNode, look: (node: PlanNode) => void): void {
  look(node);
  for (const below of node.Plans ?? []) visit(below, look);
}
