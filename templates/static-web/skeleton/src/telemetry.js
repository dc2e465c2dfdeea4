import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';

/**
 * Counts visits with OpenTelemetry and sends the count to an OTLP address: nothing about who visits.
 * Loaded only when the flag "telemetry" is on.
 * @param {{ url: string, name: string, version: string }} options url: where OTLP/HTTP metrics go
 * @returns {{ countVisit: () => void, flush: () => Promise<void> }}
 */
export function startTelemetry({ url, name, version }) {
  const exporter = new OTLPMetricExporter({ url, timeoutMillis: 2_000 });
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': name, 'service.version': version }),
    readers: [new PeriodicExportingMetricReader({ exporter })],
  });
  const visits = provider.getMeter(name).createCounter('app.visits', {
    description: 'How often the page was opened',
  });
  return {
    countVisit: () => visits.add(1),
    flush: () => provider.forceFlush(),
  };
}
