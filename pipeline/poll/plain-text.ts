import { Parser } from "htmlparser2";

/** Characters of HTML that are read; some feeds send whole articles as their summaries. */
const maxLength = 20_000;

/** A title or summary as one line of text: feeds send them as text, as HTML, or as HTML escaped once more. */
export function plainText(source: string): string {
  const html = source.slice(0, maxLength);
  if (!/[&<]/.test(html)) return html.replace(/\s+/g, " ").trim();
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === "script" || name === "style") hidden++;
      if (!/^(?:a|abbr|b|cite|code|em|i|mark|q|small|span|strong|sub|sup|u)$/.test(name)) text += " ";
    },
    ontext(part) {
      if (hidden === 0) text += part;
    },
    onclosetag(name) {
      if (name === "script" || name === "style") hidden--;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, " ").trim();
}
