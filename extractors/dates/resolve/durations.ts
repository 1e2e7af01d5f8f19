/** TIMEX3 values of lengths: `P2W`, `PT24H`, `P2Y6M`, `PXM` for "months". */
import { DURATION_LETTERS, type Unit } from "../words.ts";

interface Part {
  readonly count: number | null;
  readonly unit: Unit;
}

export function durationValue(parts: readonly Part[]): string {
  let days = "";
  let hours = "";
  for (const part of split(parts)) {
    const { letter, clock, times } = DURATION_LETTERS[part.unit];
    const count = part.count === null ? "X" : String(round(part.count * times));
    if (clock) hours += `${count}${letter}`;
    else days += `${count}${letter}`;
  }
  return hours === "" ? `P${days}` : `P${days}T${hours}`;
}

/** "2 1/2 years" is two years and six months, "5 1/2 hours" five hours and thirty minutes; "3.5 days" stays. */
function split(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const previous = merged[merged.length - 1];
    if (previous && previous.unit === part.unit && previous.count !== null && part.count !== null) {
      merged[merged.length - 1] = { unit: part.unit, count: previous.count + part.count };
    } else merged.push(part);
  }
  return merged.flatMap((part) => {
    const smaller = SMALLER[part.unit];
    if (part.count === null || Number.isInteger(part.count) || !smaller) return [part];
    const whole = Math.floor(part.count);
    const rest = (part.count - whole) * smaller.times;
    if (!Number.isInteger(rest)) return [part];
    const remainder = { unit: smaller.unit, count: rest };
    return whole === 0 ? [remainder] : [{ unit: part.unit, count: whole }, remainder];
  });
}

const SMALLER: Partial<Record<Unit, { unit: Unit; times: number }>> = {
  year: { unit: "month", times: 12 },
  hour: { unit: "minute", times: 60 },
  minute: { unit: "second", times: 60 },
};

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
