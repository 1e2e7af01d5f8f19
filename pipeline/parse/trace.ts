/** Which passes run, and what they did: the switches and the record behind `newsfacts parse --explain`. */
import type { ElementNode } from "./tree.ts";

/** One step: which pass chose, removed or found what. */
export interface Step {
  readonly pass: string;
  readonly action: "chose" | "removed";
  readonly text: string;
}

export interface Trace {
  readonly steps: readonly Step[];
  isOn(pass: string): boolean;
  note(pass: string, action: Step["action"], text: string | (() => string)): void;
}

const MAX_TEXT = 300;

export function startTrace(without: readonly string[], record: boolean): Trace {
  const steps: Step[] = [];
  const off = new Set(without);
  return {
    steps,
    isOn: (pass) => !off.has(pass),
    note(pass, action, text) {
      if (record) steps.push({ pass, action, text: (typeof text === "string" ? text : text()).slice(0, MAX_TEXT) });
    },
  };
}

/** `<div#story.article-body.wide>`. */
export function describeElement({ name, attributes }: ElementNode): string {
  const id = attributes.id ? `#${attributes.id}` : "";
  const classes = attributes.class?.trim() ? `.${attributes.class.trim().replace(/\s+/gu, ".")}` : "";
  return `<${name}${id}${classes}>`;
}
