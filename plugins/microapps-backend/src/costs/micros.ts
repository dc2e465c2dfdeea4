const MICROS = 1_000_000;

/** Money is stored in whole millionths, so that sums are exact. */
export function toMicros(amount: number): number {
  return Math.round(amount * MICROS);
}

export function fromMicros(micros: number): number {
  return micros / MICROS;
}
