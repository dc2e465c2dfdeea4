import { DateTime, Settings } from 'luxon';
import { endOfDay, untilProblem } from './untilProblem';
import { reasonProblem } from './reasonProblem';

const now = DateTime.fromISO('2026-11-23T12:00:00Z');
const latest = '2026-12-23T10:00:00Z';

beforeAll(() => {
  Settings.defaultZone = 'utc';
});
afterAll(() => {
  Settings.defaultZone = 'system';
});

it.each([
  ['a day within the limit', '2026-11-30', undefined],
  ['today', '2026-11-23', undefined],
  ['the last day', '2026-12-23', undefined],
  ['the day after the last', '2026-12-24', 'tooLate'],
  ['ten years', '2036-11-23', 'tooLate'],
  ['yesterday', '2026-11-22', 'past'],
  ['no day', undefined, 'missing'],
])('%s', (_, date, problem) => {
  expect(untilProblem(date, { now, latest })).toBe(problem);
});

it('today is over in its last hour', () => {
  const late = DateTime.fromISO('2026-11-23T23:30:00Z');
  expect(untilProblem('2026-11-23', { now: late })).toBe('past');
});

it('means the end of the day, but never later than is allowed', () => {
  expect(endOfDay('2026-11-30', latest)).toBe('2026-11-30T23:59:59.000Z');
  expect(endOfDay('2026-12-23', latest)).toBe('2026-12-23T10:00:00.000Z');
});

it.each([
  ['ok.', false, undefined],
  ['  \n ', false, 'short'],
  ['', true, undefined],
  ['x', true, 'short'],
  ['x'.repeat(2001), false, 'long'],
])('reason %p', (reason, optional, problem) => {
  expect(reasonProblem(reason, optional)).toBe(problem);
});
