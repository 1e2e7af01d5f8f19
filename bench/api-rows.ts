/** A million event rows like those of the saved pages: for measuring what the API and the dashboards cost on a full database. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../extractors/seeds.ts";
import { replay } from "../pipeline/index.ts";
import { type Database, foldCounts } from "../store/index.ts";

const EVENTS_PER_ARTICLE = 20;
const FEEDS = 40;
/** Days over which the articles are spread, the last of them today. */
const DAYS = 3 * 365;

/** Fills empty tables. What happened, how many, when, where and in which words are drawn apart from the rows of the saved pages. */
export async function generateRows(database: Database, events: number): Promise<void> {
  const folder = join(packageRoot, "fixtures");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /^(ecns|pages)\/.*\.s?html$/.test(path))
    .map((path) => join(folder, path));
  await replay({ database, now: () => new Date() }, { files, write: true });
  await database.query(`
    CREATE UNLOGGED TABLE base AS
      SELECT row_number() OVER (ORDER BY event.id) - 1 AS number, event.*,
        event.occurred_from - article.published_at::date AS days_before, event.occurred_to - event.occurred_from AS days
      FROM newsfacts.events AS event JOIN newsfacts.articles AS article ON article.id = event.article_id;
    CREATE UNLOGGED TABLE base_articles AS
      SELECT row_number() OVER (ORDER BY id) - 1 AS number, * FROM newsfacts.articles WHERE published_at IS NOT NULL;
    TRUNCATE newsfacts.articles CASCADE;
    SELECT setseed(0.5)`);
  const dropped = await dropIndexes(database);
  await database.query(`
    INSERT INTO newsfacts.feeds (id, url, title, language, time_zone, every_minutes, polled_at, due_at)
    SELECT md5('feed' || n)::uuid, 'https://feed.example/' || n, 'Feed ' || n, 'en', 'UTC', 60, now(), now() + interval '1 hour'
    FROM generate_series(1, ${FEEDS}) AS n`);
  // Feeds differ in size: the square of an even draw gives the first of them the most.
  await database.query(`
    INSERT INTO newsfacts.articles (id, url, feed_id, title, byline, published, published_at, published_from, language,
      site_name, section, keywords, text, facts, extractor_version, digest)
    SELECT md5('article' || n)::uuid, base.url || '#' || n, md5('feed' || (1 + floor(power(random(), 2) * ${FEEDS})))::uuid,
      base.title, base.byline, at::text, at, base.published_from, base.language, base.site_name, base.section, base.keywords,
      left(base.text, 500), '{"dates": [], "quantities": [], "places": [], "events": []}', base.extractor_version, n::text
    FROM (
      SELECT n, date_trunc('day', now()) - interval '1 day' * (${DAYS} * (1 - n / ${events / EVENTS_PER_ARTICLE}.0)) AS at
      FROM generate_series(1, ${events / EVENTS_PER_ARTICLE}) AS n
    ) AS drawn
    JOIN base_articles AS base ON base.number = drawn.n % (SELECT count(*) FROM base_articles)`);
  await database.query(`
    INSERT INTO newsfacts.events (id, article_id, type, mode, trigger, trigger_start, quantity, value, low, high, comparator, unit,
      occurred_from, occurred_to, date_precision, place_name, geoname_id, country, admin1, latitude, longitude,
      place_precision, actor, target, modality, attribution, sentence, span, confidence, rules, incident, extractor_version)
    SELECT md5('event' || n)::uuid, article.id, what.type, what.mode, what.trigger, what.trigger_start, how_many.quantity,
      how_many.value, how_many.low, how_many.high, how_many.comparator, how_many.unit,
      article.published_at::date + day.days_before, article.published_at::date + day.days_before + day.days, day.date_precision,
      place.place_name, place.geoname_id, place.country, place.admin1, place.latitude, place.longitude,
      place.place_precision, what.actor, what.target, what.modality, words.attribution,
      -- Every text has words of its own, which few others have.
      words.sentence || CASE WHEN n % 10 = 0 THEN ' Case ' || n / 50 || '.' ELSE '' END, words.span,
      what.confidence, what.rules, what.incident, what.extractor_version
    FROM (
      SELECT n, floor(random() * bases) AS a, floor(random() * bases) AS b, floor(random() * bases) AS c,
        floor(random() * bases) AS d, floor(random() * bases) AS e
      FROM generate_series(0, ${events - 1}) AS n, (SELECT count(*) AS bases FROM base) AS counted
    ) AS drawn
    JOIN newsfacts.articles AS article ON article.id = md5('article' || (n / ${EVENTS_PER_ARTICLE} + 1))::uuid
    JOIN base AS what ON what.number = a
    JOIN base AS how_many ON how_many.number = b
    JOIN base AS day ON day.number = c
    JOIN base AS place ON place.number = d
    JOIN base AS words ON words.number = e
    ORDER BY n`);
  for (const definition of dropped) await database.query(definition);
  await database.query("DROP TABLE base, base_articles");
  await foldCounts(database);
  for (const table of ["feeds", "articles", "events", "folded_counts"])
    await database.query(`VACUUM (ANALYZE) newsfacts.${table}`);
}

/** Rows go in faster without them. Gives what makes them again. */
async function dropIndexes(database: Database): Promise<string[]> {
  const indexes = await database.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = 'newsfacts.events'::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
  );
  for (const { name } of indexes) await database.query(`DROP INDEX ${name}`);
  return indexes.map(({ definition }) => definition);
}
