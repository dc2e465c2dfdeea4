import { DateTime } from 'luxon';
import { formatMoney } from './formatMoney';
import { timeLeft } from './timeLeft';

describe('formatMoney', () => {
  it.each([
    [12.4, 'EUR', 'en', '€12.40'],
    [50, 'EUR', 'en', '€50'],
    [49.999, 'EUR', 'en', '€50'],
    [1234.56, 'USD', 'en', '$1,235'],
    [12.4, 'EUR', 'de', '12,40\u00a0€'],
    [-3.5, 'EUR', 'en', '-€3.50'],
    [7, 'COINS', 'en', '7 COINS'],
  ])('writes %d %s in %s as %s', (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale)).toBe(text);
  });
});

describe('timeLeft', () => {
  const now = DateTime.fromISO('2026-11-23T12:00:00Z');
  it.each([
    [
      { days: 30, minutes: -1 },
      { ended: false, days: 30, hours: 719 },
    ],
    [
      { days: 1, hours: 3 },
      { ended: false, days: 1, hours: 27 },
    ],
    [
      { hours: 23, minutes: 59 },
      { ended: false, days: 0, hours: 23 },
    ],
    [{ minutes: 20 }, { ended: false, days: 0, hours: 0 }],
    [{ minutes: 0 }, { ended: true, days: 0, hours: 0 }],
    [{ days: -2 }, { ended: true, days: 2, hours: 48 }],
  ])('%j from now', (away, left) => {
    expect(timeLeft(now.plus(away).toISO() ?? '', now)).toEqual(left);
  });
});
