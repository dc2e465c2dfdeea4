import { useCallback, useEffect, useState } from 'react';

export interface Answer<T> {
  /** The newest answer; to an earlier question while `pending`. */
  value?: T;
  /** Why the present question was not answered. */
  error?: Error;
  pending: boolean;
  retry(): void;
}

interface Settled<T> {
  question?: object;
  value?: T;
  error?: Error;
}

/**
 * Asks whenever `ask` changes (keep it stable with `useCallback`) and drops
 * answers to questions nobody asks any more. The last value stays while the
 * next is on its way, so that nothing jumps. Without `ask` there is nothing.
 */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined): Answer<T> {
  const [retried, setRetried] = useState<{ ask: typeof ask }>();
  const [settled, setSettled] = useState<Settled<T>>({});
  // Each attempt at the same question is a question of its own.
  const question = retried && retried.ask === ask ? retried : ask;

  useEffect(() => {
    if (!ask) {
      setSettled({});
      return undefined;
    }
    let wanted = true;
    ask().then(
      value => wanted && setSettled({ question, value }),
      (reason: unknown) =>
        wanted &&
        setSettled({
          question,
          error: reason instanceof Error ? reason : new Error(`${reason}`),
        }),
    );
    return () => {
      wanted = false;
    };
  }, [ask, question]);

  const pending = settled.question !== question;
  return {
    value: ask ? settled.value : undefined,
    error: pending ? undefined : settled.error,
    pending: Boolean(ask) && pending,
    retry: useCallback(() => setRetried({ ask }), [ask]),
  };
}
