import type { RowChanges } from "../store/index.ts";

export const NO_CHANGES: RowChanges = { added: 0, changed: 0, removed: 0, unchanged: 0 };

export function addChanges(one: RowChanges, other: RowChanges): RowChanges {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    removed: one.removed + other.removed,
    unchanged: one.unchanged + other.unchanged,
  };
}
