/** Scores of sport: games lost, passes caught, wins in a row. */
import { type Candidate, words } from "./candidate.ts";

const COUNTED_IN_SPORT = words(
  "game match win loss victory defeat draw goal assist touchdown td pass carry interception reception point rebound steal inning run strikeout shutout homer save putout birdie bogey lap set start yard fumble turnover sack snap season tournament yellow red",
);
/** Types in which the same words mean something else: "stole three games from a shop", "banned two games". */
const OF_SPORT = words("ECONOMY OTHER AID HEALTH CONCEDE CONSULT POLITICS MOVEMENT AGREE ASSAULT");
const OPPOSING = words("meeting matchup encounter clash battle fight bout");
const PLAYING = words("won win wins winning lost lose loses losing beat beaten undefeated unbeaten dominated");

export function isSportScore({ scene, noun, quantity, participation }: Candidate): boolean {
  const { unit } = quantity;
  const { type, mode } = participation.trigger.sense;
  if (
    isOfGames(scene.reading.tokens.lower, noun.first, Math.min(noun.last + 5, scene.clauses.last)) &&
    (mode === "layoff" || mode === "lose")
  )
    return true;
  if (unit === null || !OF_SPORT.has(type) || mode === "attend") return false;
  const head = unit.slice(unit.lastIndexOf(" ") + 1);
  if (COUNTED_IN_SPORT.has(head)) return type !== "ECONOMY" || !TRADED.has(mode ?? "");
  // "had won all previous 15 meetings with their rivals"
  if (!OPPOSING.has(head)) return false;
  const { lower } = scene.reading.tokens;
  for (const { main } of scene.clauses.verbs) if (PLAYING.has(lower[main])) return true;
  return false;
}

/** "lost eight of their nine games" */
function isOfGames(lower: readonly string[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (lower[at] === "games" || lower[at] === "matches") return true;
  return false;
}

/** Shops and makers of games: "sold 3 million games". */
const TRADED = words("buy sell build");
