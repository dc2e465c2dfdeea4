import { DateTime } from 'luxon';
import { createContext } from 'react';

/**
 * Says what time it is; tests and demos put another one here.
 *
 * @public
 */
export type Clock = { now(): DateTime };

/** @public */
export const ClockContext = createContext<Clock>({ now: () => DateTime.now() });
