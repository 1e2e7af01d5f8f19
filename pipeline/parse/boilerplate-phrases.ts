/**
 * Phrases with which sites begin lines that are no part of an article, by language. They are pieces of regular
 * expressions, without case. Kept apart by what must follow, since "Related" alone is a label and "related parties" is not.
 */

/** Labels: the line is the label alone, or the label and a colon, bar or dash before the rest. */
export const LABELS: readonly string[] = [
  // English
  "(?:also )?read(?: also| more| next| now| this)?(?: on this| here)?",
  "see(?: also| more| related| our coverage)",
  "more(?: on this(?: story| topic)?| info(?:rmation)?| coverage| stories| news| like this| reading)?",
  "related(?: \\p{L}+){0,2}",
  "(?:also|watch|listen|video|audio|gallery|photos?|pictures?|slideshow|live|quiz|poll)(?: now| here| live| also| below| this)?",
  "(?:tags?|topics?|trends?|categor(?:y|ies)|filed under|file under|keywords|labels|section)",
  "(?:source|sources|via|credit|image|images|photo credit|image credits?|image source|photograph|picture|pic|file photo|illustration)",
  "(?:don['’]?t miss(?: it| this| out)?|must[- ]reads?|recommended(?: for you| reading| stories)?|trending(?: now)?|popular(?: now| posts| stories)?|most (?:read|popular|viewed|shared))",
  "(?:up next|next up|next|previous)(?: article| story| post)?",
  "(?:comments?|leave a (?:comment|reply)|post (?:a )?comments?|view comments|no comments|join the (?:conversation|discussion)|have your say|what do you think\\??)",
  "(?:share|share (?:this|on|via)(?: \\p{L}+){0,3}|tweet|print|email|copy link|get short url|facebook|twitter|whatsapp|pinterest|linkedin|reddit|telegram|mix|flipboard|pocket|tumblr|vk|line|viber|messenger|stumbleupon|digg|threads|bluesky|google\\+)",
  "(?:advert|adverts|ad|ads|advertising|advertisements?|sponsored(?: content| by)?|promoted|paid content)",
  "(?:subscribe(?: now| today)?|sign up(?: now| today| here)?|newsletter|close|menu|loading|play|pause|report|hide|show more|load more|continue reading(?: below)?|exclusive content|skip)",
  "(?:contact|contacts|media contacts?|press contacts?|notes? to editors|further reading|further information|editor['’]s picks?|our standards)",
  "(?:story timeline|in pictures|featured video|related video)",
  // German
  "(?:lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen)|siehe auch|auch interessant|weiterlesen|zum thema|anzeige|werbung|quelle|quellen|foto|fotos|bild|bildquelle|schlagworte|themen|teilen|kommentare)",
  // French
  "(?:(?:à )?lire (?:aussi|également|la suite|plus)|à lire|voir aussi|sur le même (?:sujet|thème)|publicité|annonce|source|crédits?(?: photo)?|photo|partager|mots[- ]clés|commentaires)",
  // Spanish
  "(?:le[ae](?: también| más)?|leer (?:también|más)|ver también|ver más|vea también|te puede interesar|le puede interesar|también te puede interesar|más información|publicidad|anuncio|fuente|fuentes|foto|fotos|etiquetas|temas|compartir|comentarios)",
  // Portuguese
  "(?:leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|ler mais|publicidade|anúncio|fonte|fontes|foto|fotos|crédito|compartilhe|compartilhar|comentários|relacionad[ao]s)",
  // Italian
  "(?:leggi (?:anche|di più|tutto)|guarda anche|vedi anche|potrebbe interessarti(?: anche)?|pubblicità|fonte|fonti|foto|condividi|commenti|argomenti|correlati)",
  // Dutch, Scandinavian, Finnish
  "(?:lees (?:ook|meer|verder)|bekijk ook|zie ook|advertentie|bron|deel|reacties|läs (?:också|mer|även)|annons|källa|læs (?:også|mere)|les (?:også|mer)|annonse|kilde|lue myös|mainos|lähde)",
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
  "(?:czytaj (?:też|także|również|więcej|dalej)|zobacz (?:też|także|również|więcej)|reklama|źródło|fot|čtěte (?:také|více)|zdroj|prečítajte si|olvassa el|hirdetés|forrás|citește și|citiți și|sursa|publicitate|pročitajte (?:i|više)|izvor)",
  // Russian, Ukrainian, Bulgarian
  "(?:читайте (?:также|ещё|еще|далее|також|больше)|смотрите также|по теме|реклама|источник|джерело|источници|поделиться|поділитися|комментарии|теги|прочетете още)",
  // Turkish, Indonesian, Malay, Vietnamese
  "(?:ayrıca bakınız|ilginizi çekebilir|devamını oku|kaynak|reklam|baca (?:juga|selengkapnya|lainnya)|lihat juga|simak juga|iklan|sumber|bagikan|terkait|xem thêm|đọc thêm|nguồn)",
  // Chinese, Japanese, Arabic, Hindi
  "(?:相关(?:阅读|新闻|文章)|延伸阅读|推荐阅读|相關(?:閱讀|新聞)|责任编辑|責任編輯|编辑|广告|廣告|点击查看|阅读全文|関連(?:記事|ニュース)|あわせて読みたい|続きを読む|広告)",
  "(?:اقر[أا] أيضا?ً?|شاهد أيضا?ً?|المصدر|إعلان|یہ بھی پڑھیں|यह भी पढ़ें|ये भी पढ़ें)",
];

const OFFERS =
  "newsletters?|inbox|e-?mails?|alerts?|updates?|channel|podcast|briefing|digest|bulletin|magazine|today|here|now|our|free";

/** Openings of short lines that ask the reader to do something, or say who made the page. */
export const OPENINGS: readonly string[] = [
  "(?:please )?(?:click|tap|press|go) (?:here|through|on the (?:link|image|photo|picture|headline)|to (?:enlarge|read|subscribe|watch|view|play|continue|expand))\\b",
  "(?:like|find|join) (?:us|our)\\b",
  "follow (?:us|me|our|@\\w+)\\b.{0,80}(?:\\bon\\b|\\bat\\b|\\bfor\\b|@|$)",
  "follow .{2,60} on(?:$|:| (?:twitter|facebook|instagram|linkedin|x\\b|google|youtube|telegram|whatsapp))",
  `(?:sign up|subscribe|register)\\b.{0,120}\\b(?:${OFFERS})\\b`,
  "subscribe to .{2,80}$",
  "(?:get|receive) (?:.{2,60} )?(?:in|to|straight to) your (?:inbox|in-box|email|letterbox)",
  "get (?:.{2,40} )?(?:newsletter|app)\\b",
  "(?:get|receive|let) .{0,80}\\b(?:alerts|delivered (?:to|weekday|daily|every)|your inbox)\\b",
  "this site is protected by\\b",
  "this (?:slideshow|gallery|content|video|page|site|feature) requires\\b",
  "download (?:the|our|now)\\b.{0,40}\\bapp\\b",
  "like (?:this|what)\\b.{0,40}\\?",
  "(?:story|article|post) continues\\b",
  "(?:scroll down|skip) (?:for|to)\\b",
  "(?:share|save) this (?:article|story|post|page|on|with|via|video)\\b",
  "(?:tell us|let us know|send us|email us|write to us|have (?:a|your) (?:tip|story|say)|got a (?:tip|story)|do you have a (?:tip|story))\\b",
  "(?:last |first )?(?:updated|published|posted|modified)(?: (?:on|at|by|in)\\b|\\s*:|\\s+\\d).{0,60}$",
  "(?:copyright|\\(c\\)|©|&copy;)",
  "(?:image|photo|picture|media|video)s? (?:copyright|caption|credit|courtesy|by|via|source)\\b",
  "(?:enable|turn on|please enable) javascript\\b",
  "your browser (?:does not|doesn['’]t)\\b",
  "(?:this content is|content) (?:not available|provided by|hosted by)\\b",
  "view (?:comments|all|more|gallery|this (?:post|photo|profile))\\b",
  "read or share this\\b",
  "(?:inscrivez|iscriviti|abonnez|abonnieren|suscríb|inscreva-se|assine|subscreva|suivez|síguenos|seguici|folgen sie|volg ons|подписывайтесь|подпишитесь|підписуйтесь|следите за|ikuti kami)\\S*(?:\\s|$)",
];

/** A paragraph at the end of an article with one of these is about the article, its writer or its publisher. */
export const CLOSINGS: readonly RegExp[] = [
  /\b(?:reporting|writing|additional reporting|graphics?|compiled|editing|edited|produced) (?:by|from)\b.{0,200}(?:;|\bediting\b|\bedited\b|\.?\)?$)/iu,
  /\bcontribut(?:ed|ing)(?: to|:| reporting)(?!\p{L}).{0,80}$/iu,
  // A name, and what its bearer does.
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:(?:,? and |, | )(?:(?:de|da|van|von|der|al|el|bin) )?\p{Lu}[\p{L}\p{M}'’.-]*){0,5}|[Tt]he (?:author|writer))(?: ?\([^)]{1,40}\))? (?:is|are) (?:an? |the )?(?:[\p{L}'’-]+ ){0,6}(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]olumnist|[Cc]orrespondent|[Jj]ournalist|[Cc]ontributor|[Cc]urator|[Bb]logger|[Pp]roducer|[Aa]uthor|[Cc]ritic|[Ff]reelancer)s?\b.{0,80}(?: (?:at|for|with|on|of|based in|living in|who|covering)\b|['’]s?\b)/u,
  /\b[Ff]ollow (?:him|her|them|me|us|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\b.{0,60}(?:\bon\b|@|:)/u,
  /\b(?:email|e-mail|contact|reach|write to|message) (?:him|her|them|me|us|the (?:author|writer|reporter|editor))\b.{0,40}(?:\bon\b|\bat\b|@|:)/iu,
  /\b(?:can|may) be reached (?:at|on|by|via)\b.{0,60}@/iu,
  /\bon (?:twitter|facebook|instagram) (?:at )?@\w+/iu,
  /\ball rights reserved\b/iu,
  /\b(?:sign up|subscribe)\b.{0,80}\b(?:newsletters?|inbox|updates|daily|today|channel|podcast)\b/iu,
  /\bnewsletters?\b.{0,60}\b(?:inbox|sign up|subscribe|here)\b/iu,
  /\bclick here (?:for|to)\b/iu,
  /\bletters? to the editor\b/iu,
  /\b(?:use the|promo|coupon) code\b/iu,
  /\bmay (?:not )?be (?:published|reproduced|reprinted|broadcast|rewritten)\b/iu,
  /\b(?:views|opinions) expressed\b.{0,120}\b(?:author|own|not necessarily)\b/iu,
  /\baffiliate (?:links?|partners?|commissions?)\b|\bshare of (?:the|any) sales?\b/iu,
  /\b(?:user agreement|terms (?:of|and) (?:use|service|conditions)|privacy policy|(?:community|submission) (?:rules|guidelines|standards))\b/iu,
  /^(?!https?:|www\.)[\w%./:+=&-]{25,}$/u,
  /\b(?:news tip|story idea|correction or comment)\b|^questions\?/iu,
  /\bwe (?:may |might |will )?(?:earn|receive|get) (?:an? |a small )?(?:affiliate )?commission\b/iu,
  /^[^\p{L}\p{N}]+$/u,
  /無断転載|未经授权|未經授權|版权所有|版權所有|禁止转载/u,
];

/** How picture agencies sign: "(AP Photo/Ana Dorn)", "Ana Dorn | Valley | Getty Images". */
export const PICTURE_CREDIT =
  /(?:\bgetty images?|\b(?:ap|afp) photo(?:\/[^)]{2,40})?|\b(?:reuters|afp|epa(?:-efe)?|xinhua|anadolu|ap)\/[\p{L} .'’-]{3,40}|\bshutterstock|\bistock(?:photo)?|\bvia (?:ap|getty|reuters|afp)|, ap)[\s)\].]*$/iu;

/** Headings above what readers wrote. */
export const COMMENT_HEADINGS: readonly string[] = [
  "(?:(?:\\d+|no|top|top rated|latest|recent|reader|readers['’]?|user|all|view|show|read all|leave a|post a|add a|your) )?(?:comments?|responses?)(?: \\(\\d+\\)| on .{3,160}|: \\d+)?",
  "(?:\\d+ )?(?:replies|thoughts) (?:to|on) .{3,160}",
  "(?:leave|post|write|add) (?:a |your )?(?:reply|comment|response)",
  "join the (?:conversation|discussion)",
  "(?:\\d+ )?(?:kommentare?|leserkommentare|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|kommentit|komentarze|komentáře|комментарии|коментарі|yorumlar|komentar|bình luận|评论|評論|コメント|댓글|التعليقات)(?: \\(\\d+\\))?",
];

/** Headings above lists of other articles and the like: what follows them is no longer the article. */
export const SECTIONS: readonly string[] = [
  "related\\b.{0,30}",
  "you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}",
  "(?:more|latest|recent|other|top|popular|trending|featured|similar|recommended|suggested|must[- ]read|sponsored|breaking) (?:from|on|in|about|great|of our|news|stories|articles|posts|headlines|reads|reading|coverage|videos?|for you|content|like this)\\b.{0,60}",
  "(?:read|see|watch|what to read|what to watch|up) next\\b.{0,30}",
  "read (?:more|also)\\b.{0,40}",
  "(?:don['’]?t miss|editor['’]?s['’]? (?:picks?|choice)|most (?:read|popular|viewed|shared|recent)|also (?:on|in|read)|further reading|see also|trending|popular)\\b.{0,30}",
  "(?:\\d+ )?(?:comments?|responses?|replies|thoughts)(?: on\\b.{0,80}| \\(\\d+\\))?",
  "(?:leave a|post a|add a|write a|join the) (?:comment|reply|response|conversation|discussion)\\b.{0,20}",
  "about (?:the )?(?:author|writer|us)s?\\b.{0,20}",
  "(?:share (?:this|on|via)|share|tags|categories|topics|filed under|newsletter|sign up|subscribe)\\b.{0,30}",
  "(?:mehr zum thema|das könnte sie auch interessieren|weitere (?:artikel|themen|nachrichten)|ähnliche (?:artikel|beiträge)|auch interessant|verwandte artikel|meistgelesen|kommentare)\\b.{0,30}",
  "(?:à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? (?:similaires|liés|connexes)|vous aimerez (?:aussi|peut-être)|à découvrir|les plus lus|commentaires)\\b.{0,30}",
  "(?:te puede interesar|le puede interesar|noticias relacionadas|artículos relacionados|notas relacionadas|más noticias|más leídas|lo más (?:leído|visto)|lea también|lee también|comentarios)(?!\\p{L}).{0,30}",
  "(?:leia também|leia mais|veja também|notícias relacionadas|artigos relacionados|mais lidas|mais notícias|relacionad[ao]s|comentários)(?!\\p{L}).{0,30}",
  "(?:leggi anche|articoli correlati|potrebbe (?:anche )?interessarti|notizie correlate|i più letti|commenti)\\b.{0,30}",
  "(?:lees ook|gerelateerde artikelen|meer nieuws|meest gelezen|reacties|läs också|relaterat|mest läst|læs også|les også|lue myös)\\b.{0,30}",
  "(?:czytaj także|zobacz także|zobacz też|powiązane|podobne artykuły|polecane|komentarze|související|čtěte také|súvisiace)(?!\\p{L}).{0,30}",
  "(?:читайте также|смотрите также|по теме|похожие (?:статьи|новости|материалы)|другие новости|комментарии|читайте також|схожі)(?!\\p{L}).{0,30}",
  "(?:baca juga|berita terkait|artikel terkait|terkait|lihat juga|terpopuler|komentar|xem thêm|tin liên quan|ilgili haberler|benzer haberler|yorumlar)(?!\\p{L}).{0,30}",
  "(?:相关阅读|相关新闻|相关文章|延伸阅读|推荐阅读|相關閱讀|相關新聞|関連記事|関連ニュース|おすすめ記事|あわせて読みたい|관련기사|관련 기사)",
  "(?:مواضيع ذات صلة|اقرأ أيضا|أخبار ذات صلة|संबंधित खबरें)",
];
