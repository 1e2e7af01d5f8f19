/** Work of a known kind that needs nothing of ours: what every speed figure is held against, in the same run. */
import { Tokenizer } from "htmlparser2";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** A pass of `Intl.Segmenter` over the words of a text. */
export function segmentWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

/** The tokens of a page, and nothing made of them. */
export function htmlTokens(html: string): number {
  let tokens = 0;
  const count = () => {
    tokens++;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onattribdata: count,
      onattribentity: count,
      onattribend: count,
      onattribname: count,
      oncdata: count,
      onclosetag: count,
      oncomment: count,
      ondeclaration: count,
      onend: count,
      onopentagend: count,
      onopentagname: count,
      onprocessinginstruction: count,
      onselfclosingtag: count,
      ontext: count,
      ontextentity: count,
      isInForeignContext: () => false,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tokens;
}
