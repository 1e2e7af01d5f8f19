/** The rules of the HTML standard that matter for text: what holds none, what ends what, and how far an end reaches. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const VOID = words(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr",
);
/** Nothing inside is text for a reader. Scripts with data (JSON-LD) are kept by type. */
export const NOT_TEXT = words(
  "style template iframe object applet canvas svg math noembed noframes datalist select textarea map audio video xmp plaintext",
);
export const FORMATTING = words(
  "a abbr b bdi bdo big cite code em font i ins kbd label mark nobr q s small span strike strong sub sup time tt u",
);
export const CLOSES_PARAGRAPH = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr li main menu nav ol p pre section summary table ul dd dt",
);
export const HEADING = words("h1 h2 h3 h4 h5 h6");
/** An end tag never reaches past these, nor does an implied end. */
export const TABLE_SCOPE = words("table td th caption html");
export const SIBLINGS: Readonly<
  Record<string, { readonly closes: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = {
  li: { closes: words("li"), within: words("ul ol menu table td th html") },
  dd: { closes: words("dd dt"), within: words("dl table td th html") },
  dt: { closes: words("dd dt"), within: words("dl table td th html") },
  tr: { closes: words("tr td th caption"), within: words("table html") },
  td: { closes: words("td th caption"), within: words("tr table html") },
  th: { closes: words("td th caption"), within: words("tr table html") },
  tbody: { closes: words("thead tbody tfoot tr td th caption"), within: words("table html") },
  thead: { closes: words("thead tbody tfoot tr td th caption"), within: words("table html") },
  tfoot: { closes: words("thead tbody tfoot tr td th caption"), within: words("table html") },
  option: { closes: words("option"), within: words("select html") },
};
