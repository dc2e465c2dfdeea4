import { planExpiry } from './planExpiry';

const startsAtMs = Date.parse('2026-11-01T10:00:00Z');
const input = { startsAtMs, riskDefaultDays: 60, tierMaximumDays: 90 };

describe('planExpiry', () => {
  it.each([
    [
      'the manifest where it asks for less than the tier allows',
      30,
      30,
      'manifest',
    ],
    ['the manifest up to the very maximum', 90, 90, 'manifest'],
    ['the risk where the manifest says nothing', undefined, 60, 'risk'],
    ['the tier where the manifest asks for more', 365, 90, 'tier-maximum'],
  ])('takes the days of %s', (_, ttlDays, days, from) => {
    expect(planExpiry({ ...input, ttlDays })).toEqual({
      startsAtMs,
      expiresAtMs: startsAtMs + days * 86_400_000,
      days,
      from,
    });
  });

  it('takes the tier where even the risk default is more', () => {
    expect(planExpiry({ ...input, tierMaximumDays: 14 })).toMatchObject({
      days: 14,
      from: 'tier-maximum',
    });
  });

  it.each([0, -5])('is never over at its start (ttl of %s days)', ttlDays => {
    expect(planExpiry({ ...input, ttlDays }).days).toBe(1);
  });
});
