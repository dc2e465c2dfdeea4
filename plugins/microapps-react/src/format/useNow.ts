import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';

const EVERY_MINUTE_MS = 60_000;

/**
 * The present moment by luxon's clock, renewed every minute.
 *
 * @public
 */
export function useNow(): DateTime {
  const [now, setNow] = useState(() => DateTime.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(DateTime.now()), EVERY_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
