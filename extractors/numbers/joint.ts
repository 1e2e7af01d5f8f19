/** What may stand between the words of one number: nothing, a hyphen, "and", a comma. */
import { isGlued, type Tokens } from "../text/index.ts";

export interface Joint {
  /** Tokens between. */
  readonly length: number;
  readonly hyphen: boolean;
  readonly and: boolean;
  readonly comma: boolean;
}

const NONE: Joint = { length: 0, hyphen: false, and: false, comma: false };
const HYPHEN: Joint = { length: 1, hyphen: true, and: false, comma: false };
const AND: Joint = { length: 1, hyphen: false, and: true, comma: false };
const COMMA: Joint = { length: 1, hyphen: false, and: false, comma: true };
const COMMA_AND: Joint = { length: 2, hyphen: false, and: true, comma: true };
/** "three-and-a-half" */
const HYPHEN_AND: Joint = { length: 3, hyphen: true, and: true, comma: false };

/** The joint at the token; a comma joins after a scale only ("two million, three hundred thousand"). */
export function readJoint(tokens: Tokens, at: number, limit: number, afterScale: boolean): Joint {
  const { lower } = tokens;
  if (lower[at] === "and") return AND;
  if (lower[at] === "-" && at + 1 < limit && isGlued(tokens, at) && isGlued(tokens, at + 1)) {
    return lower[at + 1] === "and" && lower[at + 2] === "-" ? HYPHEN_AND : HYPHEN;
  }
  if (lower[at] === "," && afterScale) return lower[at + 1] === "and" ? COMMA_AND : COMMA;
  return NONE;
}
