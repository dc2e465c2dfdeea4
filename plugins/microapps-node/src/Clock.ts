/**
 * What time it is. Everything that stores or compares a moment asks this; SQL
 * and policies never do it themselves.
 *
 * @public
 */
export interface Clock {
  now(): Date;
}

/**
 * The machine's own clock.
 *
 * @public
 */
export const systemClock: Clock = { now: () => new Date() };
