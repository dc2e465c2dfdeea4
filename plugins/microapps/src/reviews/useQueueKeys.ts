import { useEffect, useRef } from 'react';

export type QueueKeys = Partial<Record<'j' | 'k' | 'a' | 'r', () => void>>;

/**
 * Single keys that work through the queue: not while somebody types, not while
 * a dialog or menu is open, never together with a modifier.
 */
export function useQueueKeys(keys: QueueKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = newest.current[event.key as keyof QueueKeys];
      if (act && isFree(event)) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isFree(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
    return false;
  }
  if (document.querySelector('[role="dialog"], [role="menu"]')) {
    return false;
  }
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="listbox"]'))
  );
}
