import { costMonthAt } from './costMonth';
import { fromMicros, toMicros } from './micros';

describe('costMonthAt', () => {
  it.each([
    ['2028-02-29T23:59:59.999Z', '2028-02', '2028-02-01', '2028-03-01', 29],
    ['2026-02-01T00:00:00Z', '2026-02', '2026-02-01', '2026-03-01', 28],
    ['2026-11-30T23:59:59.999Z', '2026-11', '2026-11-01', '2026-12-01', 30],
    ['2026-12-31T12:00:00Z', '2026-12', '2026-12-01', '2027-01-01', 31],
    // Still October in UTC, already November further east, and the reverse.
    ['2026-11-01T00:30:00+02:00', '2026-10', '2026-10-01', '2026-11-01', 31],
    ['2026-10-31T23:30:00-05:00', '2026-11', '2026-11-01', '2026-12-01', 30],
  ])('puts %s into %s', (now, month, from, until, days) => {
    expect(costMonthAt(new Date(now))).toMatchObject({
      month,
      from,
      until,
      days,
    });
  });

  it('has no forecast in the first three days', () => {
    const hasForecast = (day: string) =>
      costMonthAt(new Date(`2026-11-${day}T12:00:00Z`)).hasForecast;
    expect(['01', '03', '04', '30'].map(hasForecast)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('micros', () => {
  it('adds up what floating point numbers do not', () => {
    const amounts = [0.1, 0.2, 1.005, 0.000001, 1234.567891, 99_999_999.99];
    for (const amount of amounts) {
      expect(fromMicros(toMicros(amount))).toBe(amount);
    }
    expect(
      Array(10)
        .fill(0.1)
        .reduce((sum, a) => sum + a),
    ).not.toBe(1);
    expect(
      fromMicros(
        Array(10)
          .fill(0.1)
          .reduce((sum, a) => sum + toMicros(a), 0),
      ),
    ).toBe(1);
  });
});
