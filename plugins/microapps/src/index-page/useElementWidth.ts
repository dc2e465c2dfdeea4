import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * The width of an element in CSS pixels, followed as it changes. Undefined
 * until it is measured, and where nothing can be measured.
 */
export function useElementWidth(): {
  ref: (element: HTMLElement | null) => void;
  widthPx: number | undefined;
} {
  const [widthPx, setWidthPx] = useState<number>();
  const observer = useRef<ResizeObserver>();

  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    const measure = () =>
      setWidthPx(
        Math.floor(element.getBoundingClientRect().width) || undefined,
      );
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  useEffect(() => () => observer.current?.disconnect(), []);

  return { ref, widthPx };
}
