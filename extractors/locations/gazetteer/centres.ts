/** Centres of divisions whose own coordinates the sources lack: the plain mean of their towns, and the sum of their people. */
export class Centres {
  private readonly sums = new Map<string, { latitude: number; longitude: number; count: number; people: number }>();

  add(code: string, latitude: number, longitude: number, people: number): void {
    let sum = this.sums.get(code);
    if (!sum) {
      sum = { latitude: 0, longitude: 0, count: 0, people: 0 };
      this.sums.set(code, sum);
    }
    sum.latitude += latitude;
    sum.longitude += longitude;
    sum.people += people;
    sum.count++;
  }

  /** Null where no town carries the code. */
  of(code: string): { latitude: number; longitude: number; people: number } | null {
    const sum = this.sums.get(code);
    if (!sum) return null;
    return { latitude: sum.latitude / sum.count, longitude: sum.longitude / sum.count, people: sum.people };
  }
}
