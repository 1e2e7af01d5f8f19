/**
 * Traces of the work, for an OpenTelemetry collector: a poll, the fetches that came of it and their extraction are spans of one
 * trace, since each job carries the trace of the one that added it.
 *
 * Loaded only where the environment names a collector. What is sent where, how much of it and under which name is for
 * OpenTelemetry's own variables to say (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER, OTEL_SERVICE_NAME …).
 */
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Attributes,
  context,
  DiagLogLevel,
  diag,
  propagation,
  type Span,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { Telemetry } from "bullmq";
import { BullMQOtel } from "bullmq-otel";
import type { Stages } from "./stages.ts";

export interface Tracing {
  /** For the queues: a span for each job that is added and each that is done. */
  readonly telemetry: Telemetry;
  /** The same stages, each in a span that names feed, entries and articles. */
  traced(stages: Stages): Stages;
  /** Sends what is left, once the queues are closed. */
  close(): Promise<void>;
}

const NAME = "newsfacts";

/** A collector that does not answer keeps no process from ending. */
const CLOSE_MILLISECONDS = 3000;

/** A collector that is away is told of once in so long. */
const TOLD_EVERY_MILLISECONDS = 60_000;

/** @param reportError hears of traces that could not be sent */
export function startTracing(version: string, reportError: (error: Error) => void): Tracing {
  const tell = onceInAWhile((text) => reportError(new Error(`Traces are not sent: ${messageIn(text)}`)));
  diag.setLogger({ ...SILENT, error: tell, warn: tell }, DiagLogLevel.WARN);
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": NAME, "service.version": version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer(NAME, version);
  const span = <Result>(name: string, attributes: Attributes, work: (span: Span) => Promise<Result>) =>
    tracer.startActiveSpan(name, { attributes }, async (active) => {
      try {
        return await work(active);
      } catch (error) {
        active.recordException(error as Error);
        active.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).message });
        throw error;
      } finally {
        active.end();
      }
    });
  return {
    telemetry: new BullMQOtel({ tracerName: NAME, version }),
    traced: (stages) => ({
      poll: (feedId) =>
        span("poll feed", { "newsfacts.feed.id": feedId }, async (active) => {
          const ids = await stages.poll(feedId);
          active.setAttribute("newsfacts.entries.new", ids.length);
          return ids;
        }),
      fetch: (entryId) => span("fetch page", { "newsfacts.entry.id": entryId }, () => stages.fetch(entryId)),
      extract: (entryIds, signal) =>
        span("extract articles", { "newsfacts.entry.ids": [...entryIds] }, async (active) => {
          const extracted = await stages.extract(entryIds, signal);
          active.setAttribute("newsfacts.article.ids", [...extracted.articleIds.values()]);
          return extracted;
        }),
      extractAlone: (entryId) =>
        span("extract article", { "newsfacts.entry.id": entryId }, () => stages.extractAlone(entryId)),
    }),
    async close() {
      const late = new AbortController();
      const sent = provider.shutdown().catch((error: Error) => tell(error.message));
      const patience = sleep(CLOSE_MILLISECONDS, undefined, { signal: late.signal }).catch(() => {});
      await Promise.race([sent, patience]);
      late.abort();
      for (const api of [trace, context, propagation, diag]) api.disable();
    },
  };
}

/** OpenTelemetry keeps its troubles to itself unless asked; what else it has to say is for its own developers. */
const SILENT = { error() {}, warn() {}, info() {}, debug() {}, verbose() {} };

function onceInAWhile(tell: (text: string) => void): (text: string) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (text) => {
    if (Date.now() - toldAt < TOLD_EVERY_MILLISECONDS) return;
    toldAt = Date.now();
    tell(text);
  };
}

/** An error comes as JSON. Only its message is told: what surrounds it may hold addresses with passwords. */
function messageIn(text: string): string {
  try {
    const { message = text } = JSON.parse(text) as { readonly message?: string };
    return message;
  } catch {
    return text;
  }
}
