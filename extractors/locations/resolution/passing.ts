/** "U.S. officials", "French troops": said in every other article, and of towns in that country in none of them. */
export function namesInPassing({ adjectival, start, end }: Naming): boolean {
  return adjectival || end - start <= SHORT_FORM;
}

interface Naming {
  readonly adjectival: boolean;
  readonly start: number;
  readonly end: number;
}

/** Characters of "U.S." and "UK". */
const SHORT_FORM = 4;
