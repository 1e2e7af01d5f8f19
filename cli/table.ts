/** Tables for the terminal, in one style; without colour where the output is no terminal. */
import Table from "cli-table3";
import pc from "picocolors";

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: head.map((title) => pc.bold(title)),
    style: { head: [], border: pc.isColorSupported ? ["gray"] : [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

/** A text cut to the width, its end shown as "…". */
export function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}
