/** Pages for the tests, whole but for what a test is about. */

export const PARAGRAPHS: readonly string[] = [
  "The river rose by two metres overnight and flooded the lower town, where 340 families live near the old market.",
  "Firefighters brought 52 people to safety by boat, the mayor said, and closed both bridges until the water falls again.",
  "The weather service expects more rain on Friday, but less than the 90 millimetres that fell between Sunday and Tuesday.",
];

export interface PageParts {
  readonly title?: string;
  readonly heading?: string;
  readonly head?: string;
  readonly body?: string;
  readonly language?: string;
}

export function page({
  title = "River floods lower town",
  heading = title,
  head = "",
  body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n"),
  language = "en",
}: PageParts = {}): string {
  const headline = heading === "" ? "" : `<h1>${heading}</h1>`;
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><main>${headline}<div class="article-body">${body}</div></main></body></html>`;
}
