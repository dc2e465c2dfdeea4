import assert from 'node:assert/strict';
import { test } from 'node:test';
import report from './test-report.js';

async function reportOf(events) {
  let text = '';
  for await (const part of report(events)) text += part;
  return JSON.parse(text);
}

test('tests are counted, groups and skipped ones are not', async () => {
  const events = [
    { type: 'test:start', data: {} },
    { type: 'test:pass', data: {} },
    { type: 'test:pass', data: { details: { type: 'suite' } } },
    { type: 'test:pass', data: { skip: 'later' } },
    { type: 'test:fail', data: {} },
    {
      type: 'test:coverage',
      data: { summary: { totals: { coveredLineCount: 9, totalLineCount: 10 } } },
    },
  ];
  assert.deepEqual(await reportOf(events), { total: 2, failed: 1, coverage: 0.9 });
});

test('without a measured line there is no coverage', async () => {
  const totals = { coveredLineCount: 0, totalLineCount: 0 };
  const events = [{ type: 'test:coverage', data: { summary: { totals } } }];
  assert.deepEqual(await reportOf(events), { total: 0, failed: 0 });
});
