import { DateTime } from 'luxon';
import { useContext, useEffect, useState } from 'react';
import { ClockContext } from './ClockContext';

const EVERY_MINUTE_MS = 60_000;

/**
 * The present moment, renewed every minute.
 *
 * @public
 */
export function useNow(): DateTime {
  const clock = useContext(ClockContext);
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), EVERY_MINUTE_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
