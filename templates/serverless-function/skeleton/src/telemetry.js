import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';

/**
 * Measures requests with OpenTelemetry and sends the figures to an OTLP address: how many, how long, how they ended,
 * and nothing about who asked. Loaded only when the flag "telemetry" is on.
 * @param {{ url: string, name: string, version: string }} options url: where OTLP/HTTP metrics go
 * @returns {{ measure: (request: { method: string, route: string, status: number, seconds: number }) => void, flush: () => Promise<void> }}
 */
export function startTelemetry({ url, name, version }) {
  const exporter = new OTLPMetricExporter({ url, timeoutMillis: 2_000 });
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': name, 'service.version': version }),
    readers: [new PeriodicExportingMetricReader({ exporter })],
  });
  // The name, the unit and the attributes are those of OpenTelemetry's conventions for HTTP.
  const duration = provider.getMeter(name).createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'How long requests took',
  });
  return {
    measure: ({ method, route, status, seconds }) =>
      duration.record(seconds, {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
      }),
    flush: () => provider.forceFlush(),
  };
}
