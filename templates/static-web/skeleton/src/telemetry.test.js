import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCollector } from '../tools/testing/collector.js';
import { startTelemetry } from './telemetry.js';

test('a visit is counted and sent, with the name of the app and nothing about the person', async (t) => {
  const collector = await startCollector(t);
  const telemetry = startTelemetry({ url: collector.url, name: 'lunch', version: '1.2.3' });
  telemetry.countVisit();
  telemetry.countVisit();
  await telemetry.flush();

  const [{ resource, scopeMetrics }] = collector.received[0].resourceMetrics;
  const attributes = Object.fromEntries(resource.attributes.map((a) => [a.key, a.value]));
  assert.deepEqual(attributes['service.name'], { stringValue: 'lunch' });
  assert.deepEqual(attributes['service.version'], { stringValue: '1.2.3' });
  const [metric] = scopeMetrics[0].metrics;
  assert.equal(metric.name, 'app.visits');
  assert.equal(metric.sum.dataPoints[0].asDouble, 2);
  assert.deepEqual(metric.sum.dataPoints[0].attributes, []);
});
