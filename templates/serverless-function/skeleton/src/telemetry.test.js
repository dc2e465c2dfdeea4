import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCollector } from '../tools/testing/collector.js';
import { startTelemetry } from './telemetry.js';

const valuesOf = (attributes) => Object.fromEntries(attributes.map((a) => [a.key, a.value]));

test('requests are sent with duration and outcome, and nothing about who asked', async (t) => {
  const collector = await startCollector(t);
  const telemetry = startTelemetry({ url: collector.url, name: 'lunch', version: '1.2.3' });
  telemetry.measure({ method: 'GET', route: '/hello', status: 200, seconds: 0.25 });
  await telemetry.flush();

  const [{ resource, scopeMetrics }] = collector.received[0].resourceMetrics;
  assert.deepEqual(valuesOf(resource.attributes)['service.name'], { stringValue: 'lunch' });
  const [metric] = scopeMetrics[0].metrics;
  assert.deepEqual([metric.name, metric.unit], ['http.server.request.duration', 's']);
  const [point] = metric.histogram.dataPoints;
  assert.deepEqual([Number(point.count), point.sum], [1, 0.25]);
  assert.deepEqual(Object.keys(valuesOf(point.attributes)).sort(), [
    'http.request.method',
    'http.response.status_code',
    'http.route',
  ]);
});
