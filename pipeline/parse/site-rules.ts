/** Rules for single sites, as data (`seeds/sites.yaml`): for what no general rule can know. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { seedPath } from "../../extractors/seeds.ts";
import { isTimeZone } from "../time-zone.ts";
import { readSelector, type Selector, select } from "./select.ts";
import { hostOf } from "./site.ts";
import { type ElementNode, textOf } from "./tree.ts";

/** What a rule says of one page. Null: the rule does not speak of it, and the general way is gone. */
export interface SitePage {
  readonly host: string;
  readonly container: ElementNode | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly timeZone: string | null;
  readonly byline: readonly string[] | null;
  readonly section: string | null;
  readonly siteName: string | null;
}

const selector = z.string().transform((text, context): Selector => {
  try {
    return readSelector(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
});

const day = z.iso.date();

const siteRuleSchema = z.strictObject({
  host: z.string().regex(/^[a-z\d.-]+$/u),
  /** The rule holds for pages fetched from this day on, and before that day. */
  from: day.optional(),
  until: day.optional(),
  path: z
    .string()
    .transform((source) => new RegExp(source, "u"))
    .optional(),
  container: selector.optional(),
  remove: z.array(selector).default([]),
  title: selector.optional(),
  published: selector.optional(),
  section: selector.optional(),
  byline: selector.optional(),
  siteName: z.string().optional(),
  timeZone: z.string().refine(isTimeZone, "no IANA time zone").optional(),
});

type SiteRule = z.infer<typeof siteRuleSchema>;

/** @throws Error that names the file and the fault. */
export function loadSiteRules(path: string = seedPath("sites.yaml")): readonly SiteRule[] {
  const found = z.array(siteRuleSchema).safeParse(parse(readFileSync(path, "utf8")));
  if (!found.success) throw new Error(`${path} holds a wrong site rule: ${z.prettifyError(found.error)}`);
  return found.data;
}

let rules: readonly SiteRule[] | null = null;

/** What the rule for the page's site says of it; null where there is no rule. Takes out what the rule removes. */
export function readSiteRule(url: string | null, root: ElementNode, fetchedAt: string | null): SitePage | null {
  const host = hostOf(url);
  if (host === null || url === null) return null;
  rules ??= loadSiteRules();
  const fetchDay = fetchedAt?.slice(0, 10) ?? null;
  const rule = rules.find((candidate) => holds(candidate, host, new URL(url).pathname, fetchDay));
  if (!rule) return null;
  for (const removal of rule.remove) for (const element of select(root, removal)) element.removedBy = "site-rule";
  const first = (one: Selector | undefined) => (one === undefined ? null : (select(root, one)[0] ?? null));
  const textAt = (one: Selector | undefined) => {
    const element = first(one);
    return element === null ? null : textOf(element) || null;
  };
  const name = textAt(rule.byline);
  // A path leads from the front page down: its last step is the section.
  const section = rule.section === undefined ? undefined : select(root, rule.section).at(-1);
  return {
    host: rule.host,
    container: first(rule.container),
    title: textAt(rule.title),
    published: textAt(rule.published),
    timeZone: rule.timeZone ?? null,
    byline: name === null ? null : [name],
    section: section === undefined ? null : textOf(section) || null,
    siteName: rule.siteName ?? null,
  };
}

function holds(rule: SiteRule, host: string, path: string, fetchDay: string | null): boolean {
  if (host !== rule.host && !host.endsWith(`.${rule.host}`)) return false;
  if (rule.path !== undefined && !rule.path.test(path)) return false;
  // A page of unknown date is read by the rule in force now.
  if (fetchDay === null) return rule.until === undefined;
  return (rule.from === undefined || fetchDay >= rule.from) && (rule.until === undefined || fetchDay < rule.until);
}
