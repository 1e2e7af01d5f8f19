/** The words of a request for consent to cookies. */
const WORDS =
  /\b(?:cookies?|consent|partners?|personali[sz]ed|accept all|reject all|privacy (?:policy|settings|choices)|gdpr|legitimate interest|third[- ]party|opt[- ]out|necessary|your (?:browsing )?experience|this (?:web)?site uses|your device|zustimm\w*|einwillig\w*|akzeptieren|accepter|consentement|aceptar|partenaires)\b/giu;

/** How many different ones a text has. An article may have two or three. */
export function countConsentWords(text: string): number {
  return new Set((text.match(WORDS) ?? []).map((word) => word.toLowerCase())).size;
}
