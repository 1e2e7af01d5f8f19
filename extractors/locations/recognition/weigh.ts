/** Sums what the rules say of each name, and lets the sure names speak for the doubtful ones. */
import type { Draft, Page } from "../draft.ts";
import { WEIGHTS } from "../resolution/weights.ts";
import { isListed } from "./drafts.ts";
import { recognitionRules } from "./rules/index.ts";

/** A name that is a place for sure in one mention is likelier one in the others. */
const ECHO_RULE = "echo";
/** A name beside a sure one in a list is likelier a place: "Poipet, Bavet and Koh Kong". */
const LIST_RULE = "list";

/** The drafts worth trying: those that the rules do not speak against, once sure ones have spoken for their like. */
export function weighAll(drafts: readonly Draft[], page: Page): Draft[] {
  const sure = new Set<number>();
  for (const draft of drafts) if (weigh(draft, page) >= WEIGHTS.sure && !draft.adjectival) sure.add(draft.key);
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft.evidence >= WEIGHTS.sure) continue;
    if (sure.has(draft.key)) speakFor(draft, ECHO_RULE, WEIGHTS.echo);
    else if (isBesideSure(drafts, at, page)) speakFor(draft, LIST_RULE, WEIGHTS.list);
  }
  return drafts.filter((draft) => draft.evidence >= WEIGHTS.tried);
}

/** Whether a neighbour in a list of names is a place for sure. */
function isBesideSure(drafts: readonly Draft[], at: number, { reading: { tokens } }: Page): boolean {
  const before = drafts[at - 1];
  const after = drafts[at + 1];
  const isSure = (draft: Draft) => draft.evidence >= WEIGHTS.listSure && !draft.adjectival;
  return (
    (before !== undefined && isSure(before) && isListed(tokens, before.last, drafts[at].first)) ||
    (after !== undefined && isSure(after) && isListed(tokens, drafts[at].last, after.first))
  );
}

function speakFor(draft: Draft, rule: string, weight: number): void {
  draft.evidence += weight;
  draft.rules.push(rule);
}

/** A rule that says so much against a name need not be weighed against others. */
const VETO = -8;

/** The sum of the rules that speak for and against the name. */
function weigh(draft: Draft, page: Page): number {
  for (const rule of recognitionRules) {
    const weight = rule.weigh(draft, page);
    if (weight === 0) continue;
    speakFor(draft, rule.id, weight);
    if (weight <= VETO) break;
  }
  return draft.evidence;
}
