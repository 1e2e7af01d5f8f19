/** How many of what, in words: "1 page", "3 pages", "2 new entries". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
