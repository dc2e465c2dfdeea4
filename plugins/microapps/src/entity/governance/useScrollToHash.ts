import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Sections above fill in one by one; after this long they have. */
const SETTLE_MS = 5_000;
const TAKEN_OVER = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings the section named in the address into view, and keeps it there while
 * the sections above are still growing, until somebody moves by themselves.
 */
export function useScrollToHash() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) {
      return undefined;
    }
    const scroll = () =>
      document.getElementById(hash.slice(1))?.scrollIntoView();
    const growth =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(scroll);
    const stop = () => {
      growth?.disconnect();
      TAKEN_OVER.forEach(event => window.removeEventListener(event, stop));
    };
    scroll();
    const section = document.getElementById(hash.slice(1));
    for (const sibling of section?.parentElement?.children ?? []) {
      growth?.observe(sibling);
    }
    TAKEN_OVER.forEach(event =>
      window.addEventListener(event, stop, { passive: true }),
    );
    const timer = setTimeout(stop, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [hash]);
}
