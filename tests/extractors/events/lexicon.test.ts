import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readTriggerRows, type TriggerRow } from "../../../extractors/events/lexicon.ts";
import { extract } from "../../../extractors/index.ts";
import { seedPath } from "../../../extractors/seeds.ts";

/** The types of the codebook with their modes; an empty list where a type has none. */
const MODES: Readonly<Record<string, readonly string[]>> = {
  ASSAULT: ["kill", "injure", "abduct", "bomb", "shoot", "attack", "destroy", "execute"],
  COERCE: ["arrest", "charge", "sentence", "execute", "fine", "deport", "seize", "close", "raid", "restrict"],
  CRIME: ["steal", "defraud", "traffic", "other"],
  PROTEST: ["demonstrate", "strike", "riot"],
  MOBILIZE: ["deploy"],
  RETREAT: ["release", "withdraw", "resign", "return"],
  INVESTIGATE: ["investigate"],
  CONSULT: ["meet"],
  AGREE: [],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: ["donate", "provide"],
  DEMAND: [],
  DISAPPROVE: [],
  REJECT: [],
  THREATEN: [],
  SANCTION: [],
  CASUALTY: ["die", "injure", "missing", "survive"],
  INCIDENT: ["damage", "crash", "fire", "collapse", "disaster"],
  HEALTH: ["infect", "hospitalize", "treat", "vaccinate"],
  MOVEMENT: ["evacuate", "displace", "migrate", "repatriate", "rescue", "travel"],
  POLITICS: ["vote", "elect", "appoint", "legislate"],
  ECONOMY: ["hire", "layoff", "invest", "spend", "buy", "sell", "earn", "lose", "produce", "build", "close", "attend"],
  OTHER: ["other"],
};

const lemma = z.string().regex(/^[a-z][a-z' -]*[a-z]$/);
const frame = z
  .string()
  .regex(/^(?:(?:(?:patient|agent|of):!?[a-z]+|(?:with|after|mod|verb):[a-z|]+|passive|alone)(?: |$))*$/);
const row = z
  .object({
    lemmas: z.array(lemma).min(1),
    part: z.enum(["verb", "noun", "state"]),
    frame,
    type: z.enum(Object.keys(MODES) as [string, ...string[]]),
    mode: z.string().nullable(),
    example: z.string().regex(/^[A-Z].*\.$/),
  })
  .refine(
    ({ type, mode }) => (mode === null ? MODES[type].length === 0 : MODES[type].includes(mode)),
    "no mode of its type",
  );

const rows = readTriggerRows();

describe("seeds/triggers.tsv", () => {
  it.each(rows)("keeps its schema: $lemmas.0 $type $mode", (entry: TriggerRow) => {
    row.parse(entry);
  });

  it.each(rows.map((entry) => [entry.example, entry] as const))(
    "finds the event of its example: %s",
    (example, entry) => {
      const { events } = extract({ text: example, published: "2026-02-13" });
      expect(events.map(({ type, mode }) => `${type} ${mode}`)).toContain(`${entry.type} ${entry.mode}`);
    },
  );
});

describe("seeds/noun-classes.tsv", () => {
  const classes = readFileSync(seedPath("noun-classes.tsv"), "utf8").trim().split("\n").slice(1);
  const names = classes.map((line) => line.split("\t")[0]);

  it("names each class once, with lower-case singular nouns", () => {
    expect(new Set(names).size).toBe(names.length);
    for (const line of classes) expect(line).toMatch(/^[a-z]+\t[a-z-]+(?: [a-z-]+)*$/);
  });

  it("holds every class that a frame asks for", () => {
    const asked = rows.flatMap(({ frame }) =>
      [...frame.matchAll(/(?:patient|agent|of):!?([a-z]+)/g)].map(([, name]) => name),
    );
    expect([...new Set(asked)].filter((name) => !names.includes(name))).toEqual([]);
  });
});
