/** What readers ask of the API: the addresses that are measured, and whose plans are checked. */

/** The parts of answers from which further addresses are made. */
interface Answers {
  readonly next: string;
  readonly points: readonly { readonly key: string | null }[];
  readonly places: readonly { readonly geonameId: number }[];
  readonly articles: readonly { readonly id: string }[];
  readonly feeds: readonly { readonly id: string; readonly articles: number }[];
}

/** What readers ask: each filter by a frequent and a rare value, their combinations, far pages, counts over short and long times. */
export async function addresses(get: (address: string) => Promise<{ json<T>(): T }>): Promise<string[]> {
  const year = new Date().getUTCFullYear();
  const [from, to] = [`${year - 1}-03-01`, `${year - 1}-06-01`];
  const key = async (by: string, place: number) => {
    const { points } = (await get(`/api/series?bucket=all&by=${by}`)).json<Answers>();
    const keys = points.map((point) => point.key).filter((name) => name !== null);
    return encodeURIComponent(keys.at(place)!);
  };
  const page = (await get("/api/events?limit=1000")).json<Answers>();
  const { places } = (await get("/api/places?limit=5000")).json<Answers>();
  const { articles } = (await get("/api/articles?limit=1")).json<Answers>();
  const { feeds } = (await get("/api/feeds")).json<Answers>();
  const sizes = [...feeds].sort((one, other) => other.articles - one.articles);
  const frequent = { type: await key("type", 0), country: await key("country", 0), unit: await key("unit", 0) };
  const rare = {
    type: await key("type", -1),
    country: await key("country", -1),
    unit: await key("unit", -1),
    mode: await key("mode", -1),
  };
  return [
    ...["", "?limit=1000", "?order=oldest", "?order=published", "?order=amount", `?cursor=${page.next}`].map(
      (query) => `/api/events${query}`,
    ),
    ...[
      `from=${from}&to=${to}`,
      `publishedFrom=${from}&publishedTo=${to}`,
      `publishedFrom=${from}&publishedTo=${from.slice(0, 8)}02`,
      `publishedFrom=${from}&order=published`,
      ...[frequent, rare].flatMap((values) => Object.entries(values).map(([name, value]) => `${name}=${value}`)),
      `type=${frequent.type}&country=${rare.country}`,
      `type=${rare.type}&country=${rare.country}&unit=${frequent.unit}`,
      `type=${frequent.type},${rare.type}&from=${from}`,
      `country=${frequent.country}&order=amount`,
      `unit=${rare.unit}&order=amount`,
      `minimum=100`,
      `minimum=1000000&maximum=2000000`,
      `maximum=2`,
      `modality=denied`,
      `modality=planned&country=${rare.country}`,
      `confidence=0.9`,
      `confidence=0.999`,
      `quantified=true&unit=${frequent.unit}&minimum=50&from=${from}`,
      `place=${places[0]!.geonameId}`,
      `place=${places.at(-1)!.geonameId}`,
      `feed=${sizes[0]!.id}`,
      `feed=${sizes.at(-1)!.id}`,
      `feed=${sizes.at(-1)!.id}&type=${rare.type}`,
      `text=police`,
      `text=police+arrested`,
      `text=zebra`,
      `text=case+12345`,
      `text=police&country=${rare.country}`,
      `text=officers&order=published`,
      `article=${articles[0]!.id}`,
    ].map((query) => `/api/events?${query}`),
    `/api/articles`,
    `/api/articles?publishedTo=${from}`,
    `/api/articles?feed=${sizes.at(-1)!.id}`,
    `/api/articles/${articles[0]!.id}`,
    `/api/feeds`,
    `/api/runs`,
    ...[
      `bucket=day&from=${from}&to=${to}`,
      `bucket=day&by=type&from=${from}&to=${to}`,
      `bucket=week&by=country&from=${year - 1}-01-01&to=${year}-01-01`,
      `bucket=month&by=unit&from=${year - 1}-01-01&to=${year}-01-01`,
      `bucket=month`,
      `bucket=month&by=type`,
      `bucket=week&by=unit`,
      `bucket=year&by=mode`,
      `bucket=all&by=country`,
      `bucket=all&by=unit`,
      `bucket=day&country=${frequent.country}`,
      `bucket=day&text=police`,
      `bucket=month&unit=${frequent.unit}&by=country`,
      `bucket=month&feed=${sizes[0]!.id}`,
      `bucket=all&by=type&confidence=0.5`,
    ].map((query) => `/api/series?${query}`),
    ...[
      "",
      `?from=${from}&to=${to}`,
      `?type=${frequent.type}`,
      `?country=${frequent.country}`,
      `?unit=${frequent.unit}`,
      "?text=police",
    ].map((query) => `/api/places${query}`),
  ];
}
