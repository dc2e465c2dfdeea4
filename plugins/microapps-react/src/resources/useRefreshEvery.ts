import { useEffect, useRef } from 'react';

/**
 * Refreshes while the page is looked at, and at once when somebody comes back
 * to it.
 *
 * @public
 */
export function useRefreshEvery(refresh: () => void, everyMs: number): void {
  const newest = useRef(refresh);
  newest.current = refresh;
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === 'visible') {
        newest.current();
      }
    };
    const timer = setInterval(whenSeen, everyMs);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [everyMs]);
}
