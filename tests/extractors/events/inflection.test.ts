import { describe, expect, it } from "vitest";
import { nounForms, verbForms } from "../../../extractors/events/inflection.ts";

describe("forms of a verb", () => {
  it.each([
    ["arrest", ["arrest", "arrests", "arresting", "arrested"]],
    ["seize", ["seize", "seizes", "seizing", "seized"]],
    ["stab", ["stab", "stabs", "stabbing", "stabbed"]],
    ["bury", ["bury", "buries", "burying", "buried"]],
    ["die", ["die", "dies", "dying", "died"]],
    ["traffic", ["traffic", "traffics", "trafficking", "trafficked"]],
    ["deploy", ["deploy", "deploys", "deploying", "deployed"]],
    ["acquit", ["acquit", "acquits", "acquitting", "acquitted"]],
    ["shoot", ["shoot", "shoots", "shooting", "shot"]],
    ["flee", ["flee", "flees", "fleeing", "fled"]],
    ["lay", ["lay", "lays", "laying", "laid"]],
    ["steal", ["steal", "steals", "stealing", "stole", "stolen"]],
    ["withdraw", ["withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"]],
  ])("%s", (lemma, forms) => {
    expect(verbForms(lemma)).toEqual(expect.arrayContaining(forms));
  });
});

describe("forms of a noun", () => {
  it.each([
    ["raid", ["raid", "raids"]],
    ["fatality", ["fatality", "fatalities"]],
    ["clash", ["clash", "clashes"]],
    ["gunman", ["gunman", "gunmen"]],
  ])("%s", (lemma, forms) => {
    expect(nounForms(lemma)).toEqual(forms);
  });
});
