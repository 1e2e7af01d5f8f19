/**
 * What the class names and ids of an element say about it. Names are split into words (`relatedPosts__list`: related,
 * posts, list) and looked up as words and as runs of two and three, so that `ad` is not found in `header`, nor
 * `share` in `shareholder`.
 */
import type { ElementNode } from "./tree.ts";

/** Kinds of matter that stand in or beside an article's body and are no part of it. */
export type Mark =
  | "share"
  | "related"
  | "newsletter"
  | "advertisement"
  | "caption"
  | "media"
  | "byline"
  | "time"
  | "author-note"
  | "tags"
  | "comments"
  | "navigation"
  | "hidden"
  | "legal"
  | "heading"
  | "body";

const WORDS: Readonly<Record<Mark, string>> = {
  share:
    "share shares sharing sharer sharebar sharebox sharebuttons sharetools sharelinks sharethis sharedaddy shareaholic " +
    "social socials socialmedia socialshare socialbar sociallinks addthis addtoany a2a essb ssba heateor followus " +
    "articletools toolbar tools articleactions postactions actionbar reactions likebutton fblike printfriendly " +
    "emailthis sendtofriend bookmarking teilen compartir compartilhar condividi partager reading-list savearticle",
  related:
    "related relatedposts relatedarticles relatedcontent relatedlinks relatedstories relatednews relation recommended " +
    "recommendation recommendations recommends recirc recirculation readmore readnext readalso alsoread seealso morefrom moreon " +
    "morestories morenews moreinfo morecoverage trending mostread mostpopular mostviewed popularposts popular toppicks toptrending outbrain taboola " +
    "zergnet revcontent mgid yarpp jprelatedposts crp nrelate linkwithin upnext nextarticle nextpost prevpost prevnext nextprev nextprevious previousnext postnext postprev " +
    "postnav postnavigation postnavlinks similar suggested suggestions youmaylike maylike mightlike alsolike mayalsolike mightalsolike youmightalsolike editorspicks promo promos promobox " +
    "promotion teaser teasers teaserlist crosslinks internallinks dontmiss latestnews latestposts latest recentposts storylinks " +
    "inlinerelated relatedbox readers-also relacionada relacionadas relacionado relacionados correlati correlate leggianche " +
    "lireaussi alireaussi vejatambem leiamais leiatambem saibamais bacajuga terkait artikelterkait verwandt verwandte " +
    "mehrzumthema weiterlesen weitereartikel gerelateerd podobne powiazane czytajtez lesmer lestogsa saznajvise",
  newsletter:
    "newsletter newsletters subscribe subscribebox subscription subscriptions signup signupform optin mailchimp mcembedsignup " +
    "emailsignup mailinglist mailmunch calltoaction cta donate donation membership joinus appdownload downloadapp paidpost " +
    "pushnotification registration inscription boletin infolettre regwall",
  advertisement:
    "ad ads adv advert adverts advertisement advertisements advertising advertorial adsense adsbygoogle adslot adunit adbox adblock " +
    "adcontainer adwrapper adwrap adholder adplaceholder adlabel adspace adzone admanager dfp gptad googlead googleads sponsor sponsored " +
    "sponsors sponsorship banner banners promoted partnercontent publicidad publicidade pubblicita publicite werbung anzeige " +
    "reklama reklam iklan annons storycontinues continuereading affiliatelink affiliate",
  caption:
    "caption captions captiontext figcaption wpcaption wpcaptiontext imagecaption imgcaption photocaption mediacaption " +
    "credit credits photocredit imagecredit imgcredit mediacredit copyrightline bildunterschrift legende pieddephoto didascalia",
  media:
    "gallery galleries slideshow slideshows carousel slider swiper slick lightbox player videoplayer jwplayer brightcove vjs videojs " +
    "audioplayer videowrapper videocontainer videoembed playlist photogallery imagegallery mediagallery leadimage leadmedia heroimage featuredimage featuredmedia mainimage",
  byline:
    "byline bylines bylineinfo author authors authorname postauthor entryauthor articleauthor authorline authorship writtenby " +
    "contributor contributors contributorname sourceorganization articlesource autor autores autore auteur redacteur",
  time:
    "timestamp timestamps dateline date dates datetime pubdate publishdate publishedat publishedon publicationdate published datepublished " +
    "updated lastupdated updatedat modified datemodified postmeta entrymeta articlemeta storymeta metainfo metadata meta postinfo articleinfo entryinfo " +
    "postedon postdate entrydate articledate readtime readingtime timetoread datum fecha",
  "author-note":
    "authorbio authorinfo authorbox authorcard authordetails authorprofile aboutauthor abouttheauthor authordescription authorblock " +
    "bio biography biobox postauthorbox authorbiography contributorbio",
  tags:
    "tags taglist tagcloud tagline posttags entrytags articletags tagslinks taglinks taxonomy keywords topics topiclist categories " +
    "catlinks postcategories categorylinks filedunder labels breadcrumb breadcrumbs etiquetas schlagworte",
  comments:
    "comment comments commentlist commentform commentsection commentcount commentsarea disqus disqusthread respond livefyre spotim viafoura " +
    "fbcomments kommentare comentarios commentaires commenti reacties discussion",
  navigation:
    "nav navigation navbar menu submenu pagination pager paging sidebar siderail rightrail leftrail footer sitefooter masthead " +
    "topbar skiplink skiptocontent skip jumplink backtotop search searchform searchbox login",
  hidden:
    "modal popup popover flyout dropdown overlay cookie cookies gdpr consent tooltip noscript printonly offscreen",
  legal: "copyright copyrights disclaimer legalnotice boilerplate trademark syndication",
  heading:
    "headline headlines posttitle entrytitle articletitle storytitle pagetitle articleheader postheader entryheader storyheader articlehead",
  body:
    "articlebody articlecontent articletext articlebodytext articlemain articlemaincontent articlecopy articlestory articleentry articledetail " +
    "articleinner articlecontentbody bodytext bodycopy bodycontent contentbody contenttext contentarticle postcontent postbody posttext " +
    "postentry entrycontent entrybody entrytext entry storybody storycontent storytext storybodytext newscontent newsbody newstext " +
    "newsdetail newscontentbody blogcontent blogpost blogpostbody singlecontent singlepostcontent maincontent maintext textcontent " +
    "richtext pagecontent pagebody tdpostcontent theiapostslidercontent fulltext content artikelbody artikeltext articolo " +
    "articolotesto artigo artigotexto conteudo conteudotexto contenido noticiacuerpo cuerponoticia cuerpo textonoticia texto newsarticle " +
    "textbody paragraphs wysiwyg prose",
};

const MARK_BY_WORD = new Map<string, Mark>();
for (const mark of Object.keys(WORDS) as Mark[]) {
  for (const word of WORDS[mark].split(" ")) MARK_BY_WORD.set(word.replaceAll("-", ""), mark);
}

/** These hide an element only as a whole name: `field-label-hidden` hides a label, `hidden-xs` nothing here. */
const HIDING: ReadonlySet<string> = new Set(
  (
    "hidden hide is-hidden u-hidden visuallyhidden visually-hidden visually-hide sr-only screen-reader-text screen-reader " +
    "screen-reader-only screenreader d-none display-none invisible element-invisible accessibly-hidden"
  ).split(" "),
);

/** `modal-enabled`, `has-sidebar`, `comments-open`: a name that tells a state of the page is no name of the element. */
const STATE: ReadonlySet<string> = new Set(
  "enabled disabled has with without no open closed supports enable use uses".split(" "),
);

const TEXTUAL: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote"]);

const NONE: ReadonlySet<Mark> = new Set();
const MAX_REMEMBERED = 20_000;
const MAX_REMEMBERED_LENGTH = 300;
const remembered = new Map<string, ReadonlySet<Mark>>();

/** The marks that an element's class names, id and role carry. */
export function marksOf(element: ElementNode): ReadonlySet<Mark> {
  const { class: classes = "", id: stated = "" } = element.attributes;
  // The id of a heading or a paragraph is made of its words: `<h2 id="comments-of-the-mayor">`.
  const id = TEXTUAL.has(element.name) ? "" : stated;
  if (classes === "" && id === "") return NONE;
  const key = id === "" ? classes : `${classes} ${id}`;
  const known = remembered.get(key);
  if (known) return known;
  const marks = readMarks(key);
  if (key.length > MAX_REMEMBERED_LENGTH) return marks;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, marks);
  return marks;
}

function readMarks(names: string): ReadonlySet<Mark> {
  const marks = new Set<Mark>();
  for (const name of names.slice(0, 1000).split(/\s+/u)) {
    if (HIDING.has(name) && !SHOWN_ON_WIDE_SCREENS.test(names)) marks.add("hidden");
    const words = nameWords(name);
    if (words.some((word) => STATE.has(word))) continue;
    let isBody = false;
    let isSide = false;
    for (let start = 0; start < words.length; start++) {
      let joined = "";
      for (let end = start; end < words.length && end < start + 3; end++) {
        joined += words[end];
        const mark = MARK_BY_WORD.get(joined);
        if (mark === undefined) continue;
        if (mark === "body") isBody = true;
        else {
          marks.add(mark);
          isSide = true;
        }
      }
    }
    // `entry-meta` and `article-content-share` are parts of the article that are not its body.
    if (isBody && !isSide) marks.add("body");
  }
  return marks.size > 0 ? marks : NONE;
}

/** `hidden md:block`, `d-none d-lg-flex`: hidden on small screens alone. */
const SHOWN_ON_WIDE_SCREENS =
  /\b(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table|contents)|\bd-(?:sm|md|lg|xl|xxl)-(?:block|flex|grid|inline|table)/u;

/**
 * `relatedPosts__list--wide2`: related, posts, list, wide. Parts that build tools make (`css-1ad7k`, `Body_text__x4Ad2`)
 * are no words: they have a digit before a letter.
 */
function nameWords(name: string): string[] {
  const words: string[] = [];
  for (const part of name.replace(/\d+x\d+/gu, "").split(/[^a-z\d]+/iu)) {
    if (/\d[a-z]/iu.test(part)) continue;
    const pieces = part
      .replace(/([a-z])([A-Z])/gu, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/u);
    for (const piece of pieces) if (piece !== "") words.push(piece);
  }
  return words;
}
