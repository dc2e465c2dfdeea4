const MINUTE_MS = 60_000;

const LONGEST_MS = 6 * 60 * MINUTE_MS;

/** How long to wait after so many failed attempts. */
export function backOffMs(attempts: number): number {
  return Math.min(LONGEST_MS, 2 ** Math.min(attempts, 20) * MINUTE_MS);
}
