/** Redirects, each address once, with the cookies that a site hands out on the way. */
import { FetchError } from "./errors.ts";
import type { Answer } from "./exchange.ts";
import { failureOf } from "./status.ts";

export type Headers = Readonly<Record<string, string>>;

export interface Followed {
  readonly answer: Answer;
  readonly url: URL;
  readonly movedPermanentlyTo: string | null;
}

/** Sends to a URL and to where it redirects. `send` gets each address with the cookies to send there. */
export async function follow(
  start: string,
  maxRedirects: number,
  send: (url: URL, cookies: Headers) => Promise<Answer>,
): Promise<Followed> {
  const seen = new Set<string>();
  const jar = createJar();
  let url = webAddress(start, start);
  // "Moved permanently" holds as long as every step so far said so.
  let permanent = true;
  let movedPermanentlyTo: string | null = null;
  for (;;) {
    url.hash = "";
    const cookies = jar.for(url.hostname);
    // The same address with a new cookie is no circle: some sites redirect to themselves until theirs is sent.
    const step = `${url.href} ${cookies.cookie ?? ""}`;
    if (seen.has(step)) {
      throw new FetchError("redirect-loop", `${start} redirects in a circle, by way of ${url.href}.`, { url: start });
    }
    if (seen.size > maxRedirects) {
      throw new FetchError("too-many-redirects", `${start} redirects more than ${maxRedirects} times.`, { url: start });
    }
    seen.add(step);
    const answer = await send(url, cookies);
    const { status } = answer;
    if (status < 300 || status === 304) return { answer, url, movedPermanentlyTo };
    if (status > 399) throw failureOf(answer, url.href)!;
    const location = answer.header("location");
    if (location === null || !URL.canParse(location, url.href)) {
      throw new FetchError("redirect-broken", `${url.href} answered ${status} without an address to go on to.`, {
        url: url.href,
        status,
      });
    }
    jar.keep(url.hostname, answer.cookies);
    permanent &&= status === 301 || status === 308;
    url = webAddress(new URL(location, url).href, start);
    if (permanent) movedPermanentlyTo = url.href;
  }
}

function webAddress(text: string, start: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === "http:" || url.protocol === "https:") return url;
  }
  const what = text === start ? `"${text}" is` : `${start} redirects to "${text}", which is`;
  throw new FetchError("address-not-allowed", `${what} no http or https address.`, { url: start });
}

const maxCookies = 20;

/** Cookies of one fetch, each sent back to the very host that set it and forgotten with the fetch. */
function createJar() {
  const hosts = new Map<string, Map<string, string>>();
  return {
    keep(host: string, cookies: readonly string[]): void {
      const kept = hosts.get(host) ?? new Map<string, string>();
      hosts.set(host, kept);
      for (const cookie of cookies) {
        const [, name, value] = /^\s*([!#$%&'*+\-.^\w`|~]+)=([!#-+\--:<-[\]-~"]{0,1000})\s*(?:;|$)/.exec(cookie) ?? [];
        if (name !== undefined && kept.size < maxCookies) kept.set(name, value!);
      }
    },
    for(host: string): Headers {
      const kept = hosts.get(host);
      if (kept === undefined || kept.size === 0) return {};
      return { cookie: [...kept].map(([name, value]) => `${name}=${value}`).join("; ") };
    },
  };
}
