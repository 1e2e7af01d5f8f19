/** What a page is, where it is no article, and why, in plain words. */
import { countConsentWords } from "./consent.ts";
import { type Head, metaContent } from "./head.ts";
import { type StructuredData, typesOf } from "./structured-data.ts";
import { type ElementNode, isElement, isLink, textOf, weigh } from "./tree.ts";

export type PageKind =
  | "article"
  | "index"
  | "video"
  | "gallery"
  | "paywall"
  | "error"
  | "consent"
  | "empty"
  | "not-html";

export interface KindSources {
  readonly data: StructuredData;
  readonly head: Head;
  readonly body: ElementNode;
  readonly container: ElementNode;
  readonly title: string | null;
  readonly url: string | null;
  /** The text that was found. */
  readonly text: string;
}

export interface KindOfPage {
  readonly kind: PageKind;
  /** Null for articles. */
  readonly reason: string | null;
}

const ARTICLE: KindOfPage = { kind: "article", reason: null };

/** The first rule that knows the page decides; a page that none knows is an article. */
const RULES: readonly ((sources: KindSources) => KindOfPage | null)[] = [
  error,
  consent,
  paywall,
  frontPage,
  index,
  gallery,
  video,
  empty,
];

export function findKind(sources: KindSources): KindOfPage {
  for (const rule of RULES) {
    const found = rule(sources);
    if (found) return found;
  }
  return ARTICLE;
}

const TAG = /<\/?(?:!doctype|html|head|body|title|meta|p|div|span|table|article|section|main|a|br|h[1-6])\b/iu;
const START_LENGTH = 100_000;

/** Told before the page is read: a feed, a PDF, JSON, a picture. */
export function notHtml(html: string): KindOfPage | null {
  const start = html.slice(0, START_LENGTH);
  if (start.trim() === "") return { kind: "empty", reason: "The page is empty." };
  if (start.startsWith("%PDF")) return notHtmlBecause("a PDF document");
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b/su.test(start))
    return notHtmlBecause("a feed or a site map");
  if (/^\s*[{[]/u.test(start) && !TAG.test(start)) return notHtmlBecause("JSON");
  const bytes = start.slice(0, 1000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a page of text holds none, a picture many.
  if ((bytes.match(/[\u0000-\u0008\ufffd]/gu)?.length ?? 0) > bytes.length / 20) return notHtmlBecause("binary data");
  return TAG.test(start) ? null : notHtmlBecause("plain text");
}

const notHtmlBecause = (what: string): KindOfPage => ({
  kind: "not-html",
  reason: `The page is no HTML: it is ${what}.`,
});

const MAX_NOTICE = 1500;

/** Titles that only an error page has. */
const ERROR_TITLE =
  /^(?:error|http)?\s*(?:4\d\d|5\d\d)\s*(?:$|[-–—:|]|error|not found|forbidden|page|internal|bad|service|gateway|unauthori[sz]ed)|^(?:the |this |sorry.{0,10} )?(?:requested )?(?:page|article|story|content|file|site|url)\b.{0,20}\b(?:not|cannot be|can't be|could not be|couldn't be|no longer)\b.{0,12}\b(?:found|exists?|available)\b|^not found\b|^just a moment|^attention required|\bare you (?:a robot|human)\b|\bseite (?:wurde )?nicht gefunden\b|\bpage introuvable\b|\bpágina no encontrada\b|\bpágina não encontrada\b|\bpagina non trovata\b|\bстраница не найдена\b|页面不存在|找不到(?:页面|頁面)|ページが見つかりません/iu;
/** Titles of error pages that may be a story's too: they count where next to nothing stands beneath them. */
const ERROR_WORDS =
  /\b(?:access denied|forbidden|captcha|service unavailable|bad gateway|security check|page not found|too many requests)\b/iu;

function error({ data, title, head, text }: KindSources): KindOfPage | null {
  if (text.length > MAX_NOTICE || data.article !== null) return null;
  for (const line of [title, head.title, ...head.headings.map(textOf)]) {
    if (!line || line.length > 120) continue;
    if (ERROR_TITLE.test(line) || (text.length < 400 && ERROR_WORDS.test(line))) {
      return { kind: "error", reason: `The site answered with an error page: “${line}”.` };
    }
  }
  return null;
}

const CONSENT_TITLE =
  /\b(?:privacy|cookies?|consent|before you continue|datenschutz|zustimmung|confidentialité|privacidad)\b/iu;

function consent({ data, head, body, title }: KindSources): KindOfPage | null {
  if (data.article !== null || metaContent(head, ["og:type"]) === "article" || body.textLength > 4000) return null;
  const words = countConsentWords(textOf(body));
  const named = CONSENT_TITLE.test(title ?? "") || head.headings.some((heading) => CONSENT_TITLE.test(textOf(heading)));
  if (words < (named ? 3 : 6)) return null;
  return { kind: "consent", reason: "The site shows its request for consent instead of the article." };
}

const MAX_STUB = 1000;
const SHORT_STUB = 600;
const MAX_AROUND = 5000;
const GATE =
  /\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:read|continue|keep reading|access|unlock|view|see)|for (?:full|unlimited) access)\b|\bto (?:read|continue reading|access) (?:the (?:full|rest|whole)|this) (?:article|story)\b|\b(?:this|the) (?:article|story|content) is (?:for|only for|available (?:only )?to|reserved for) (?:our )?(?:paying |premium )?(?:subscribers|members)\b|\balready a (?:subscriber|member)\b|\bsubscribe to read on\b|\b(?:abonnieren|abo) .{0,30}\bweiterlesen\b|\bréservé aux abonnés\b|\bcontenido exclusivo para suscriptores\b|\bexclusivo para assinantes\b|\briservato agli abbonati\b/iu;

/** A stub whose page says that the rest is to be paid for. Many pages say so and show the whole text: those are articles. */
function paywall({ data, container, text }: KindSources): KindOfPage | null {
  if (text.length > MAX_STUB) return null;
  const isStated = data.nodes.some((node) => isFalse(node.isAccessibleForFree));
  const isCut = /(?:\.{3}|…)["”’)\]]*$/u.test(text);
  const isShort = text.length <= SHORT_STUB || isCut;
  if (!(isStated && isShort) && !((isStated || isShort) && hasGate(container))) return null;
  return { kind: "paywall", reason: "The page shows the beginning of the article; the rest is for subscribers." };
}

/** In the container or the boxes right around it: "Already a subscriber?" in the head of a page says nothing of the article. */
function hasGate(container: ElementNode): boolean {
  let around = container;
  for (let steps = 0; steps < 2 && around.parent && around.parent.name !== "body"; steps++) around = around.parent;
  return around.textLength < MAX_AROUND && GATE.test(textOf(around));
}

const isFalse = (value: unknown): boolean => value === false || (typeof value === "string" && /^false$/iu.test(value));

function frontPage({ url, data }: KindSources): KindOfPage | null {
  if (url === null || !URL.canParse(url) || data.article !== null) return null;
  const { pathname, search, protocol } = new URL(url);
  if (protocol === "file:" || search !== "" || !/^\/(?:index\.\w+)?$/u.test(pathname)) return null;
  return { kind: "index", reason: "The address is that of the site's front page." };
}

const MIN_TEASERS = 6;

/** Headlines that lead elsewhere where the article should stand, or many of them and no text at all. */
function index({ data, head, body, container, text }: KindSources): KindOfPage | null {
  if (data.article !== null || metaContent(head, ["og:type"]) === "article") return null;
  if (text.split(/\n+/u).some((line) => weigh(line) > MAX_EXCERPT)) return null;
  const isStated = data.nodes.some((node) =>
    typesOf(node).some((type) => type === "CollectionPage" || type === "SearchResultsPage"),
  );
  const isList = countTeasers(container) >= MIN_TEASERS && container.linkLength * 4 >= container.textLength;
  const all = countTeasers(body);
  const isBare = weigh(text) < MAX_REMNANT && all >= 2 * MIN_TEASERS;
  if (!isList && !isBare && !(isStated && all >= MIN_TEASERS)) return null;
  return { kind: "index", reason: `The page lists other pages (${all} headlines) and has no article of its own.` };
}

/** A teaser's text is shorter than an article's longest paragraph. */
const MAX_EXCERPT = 400;
/** What is left of a list when its links are gone. */
const MAX_REMNANT = 100;

/** Links as long as a headline. */
function countTeasers(element: ElementNode): number {
  let count = 0;
  for (const child of element.children) {
    if (!isElement(child) || child.removedBy !== null) continue;
    if (isLink(child)) count += child.textLength >= 20 && child.textLength <= 200 ? 1 : 0;
    else count += countTeasers(child);
  }
  return count;
}

const MAX_MEDIA_TEXT = 500;

function gallery({ data, url, text }: KindSources): KindOfPage | null {
  if (text.length > MAX_MEDIA_TEXT) return null;
  const stated = data.nodes.some((node) =>
    typesOf(node).some((type) => type === "ImageGallery" || type === "MediaGallery"),
  );
  const named =
    /\/(?:gallery|galleries|photo-gallery|slideshow|photos?|pictures|fotos?|fotostrecke|galerie|galeria)\//iu.test(
      url ?? "",
    );
  return stated || named ? { kind: "gallery", reason: "The page is a gallery of pictures with little text." } : null;
}

function video({ data, head, url, text }: KindSources): KindOfPage | null {
  if (text.length > MAX_MEDIA_TEXT) return null;
  const stated = data.article === null && data.nodes.some((node) => typesOf(node).includes("VideoObject"));
  const named = /^video/iu.test(metaContent(head, ["og:type"]) ?? "") || /\/(?:videos?|watch)\//iu.test(url ?? "");
  return stated || named ? { kind: "video", reason: "The page is a video with little text." } : null;
}

const MIN_TEXT = 40;

function empty({ text }: KindSources): KindOfPage | null {
  return text.length < MIN_TEXT ? { kind: "empty", reason: "The page holds no text of an article." } : null;
}
