/** Where "early", "mid" and "late" lie in a stretch: its thirds; in a month its tens of days ("early February" ends with the 10th). */
import { addMonths, type DayInterval, type Grain, intervalOfPeriod, type Period } from "../calendar.ts";

/** Months in a third of the grains that are made of months; the middle one takes what is left. */
const THIRD_MONTHS: Partial<Record<Grain, number>> = {
  season: 1,
  quarter: 1,
  half: 2,
  year: 4,
  decade: 40,
  century: 400,
};
/** Days in the first and last part of the others. */
const THIRD_DAYS: Partial<Record<Grain, number>> = { week: 2, month: 10 };

/** The early, middle or late part of the period. */
export function narrow(period: Period, narrowing: "early" | "mid" | "late" | null): DayInterval {
  const whole = intervalOfPeriod(period);
  if (narrowing === null || period.grain === "day" || period.grain === "weekend") return whole;
  const [first, second] = thirds(period, whole);
  if (narrowing === "early") return { from: whole.from, to: first };
  return narrowing === "mid" ? { from: first, to: second } : { from: second, to: whole.to };
}

/** "earlier this year" ends before the publication day, "later this month" begins with it. */
export function splitAt(period: Period, narrowing: "earlier" | "later", today: number | null): DayInterval {
  const whole = intervalOfPeriod(period);
  if (today === null || period.grain === "day" || today <= whole.from || today >= whole.to) return whole;
  return narrowing === "earlier" ? { from: whole.from, to: today } : { from: today, to: whole.to };
}

function thirds({ grain, first }: Period, whole: DayInterval): [number, number] {
  const months = THIRD_MONTHS[grain];
  if (months !== undefined) return [addMonths(first, months), addMonths(whole.to, -months)];
  const days = THIRD_DAYS[grain] ?? 1;
  return [first + days, grain === "month" ? first + 2 * days : whole.to - days - 1];
}
