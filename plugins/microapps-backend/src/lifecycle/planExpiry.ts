const DAY_MS = 24 * 60 * 60 * 1000;

export interface ExpiryInput {
  /** Registration or last renewal. */
  startsAtMs: number;
  /** `lifecycle.ttl_days` of the manifest. */
  ttlDays?: number;
  /** 90, 60 or 30 by risk. */
  riskDefaultDays: number;
  tierMaximumDays: number;
}

export interface Expiry {
  startsAtMs: number;
  expiresAtMs: number;
  days: number;
  /** What set the number of days. */
  from: 'manifest' | 'risk' | 'tier-maximum';
}

/**
 * When an app ends: its start plus what the manifest asks for, else what its
 * risk gives, and never more than its tier allows. `created_at` is not
 * counted: nothing is born expired.
 */
export function planExpiry(input: ExpiryInput): Expiry {
  const { startsAtMs, ttlDays, riskDefaultDays, tierMaximumDays } = input;
  const wanted = ttlDays ?? riskDefaultDays;
  const days = Math.max(1, Math.min(wanted, tierMaximumDays));
  const asWanted = ttlDays === undefined ? 'risk' : 'manifest';
  return {
    startsAtMs,
    expiresAtMs: startsAtMs + days * DAY_MS,
    days,
    from: wanted > tierMaximumDays ? 'tier-maximum' : asWanted,
  };
}
