/** The rows, served: an HTTP API and the explorer page over the queries of `store/`. */
export { type ApiOptions, createApi } from "./api.ts";
