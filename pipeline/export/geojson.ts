/** GeoJSON (RFC 7946): a feature for each event, without a geometry where its place is not known. */
import type { EventFact } from "../../store/index.ts";

export const GEOJSON_START = '{"type":"FeatureCollection","features":[';
export const GEOJSON_END = "\n]}\n";

export function geojsonFeature(event: EventFact): string {
  const { id, latitude, longitude, ...properties } = event;
  const geometry =
    latitude === null || longitude === null ? null : { type: "Point", coordinates: [longitude, latitude] };
  return JSON.stringify({ type: "Feature", id, geometry, properties });
}
