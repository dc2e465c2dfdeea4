import { useCallback, useEffect, useState } from 'react';

export interface Answer<T> {
  /** The newest answer; of an earlier question while `pending`. */
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
 * next is on its way, so that nothing jumps.
 */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState({ ask });
  const question = attempt.ask === ask ? attempt : ask;
  const [settled, setSettled] = useState<Settled<T>>({});

  useEffect(() => {
    let wanted = true;
    ask().then(
      value => wanted && setSettled({ question, value }),
      (error: unknown) =>
        wanted &&
        setSettled(previous => ({
          question,
          value: previous.value,
          error: error instanceof Error ? error : new Error(String(error)),
        })),
    );
    return () => {
      wanted = false;
    };
  }, [ask, question]);

  const pending = settled.question !== question;
  return {
    value: settled.value,
    error: pending ? undefined : settled.error,
    pending,
    retry: useCallback(() => setAttempt({ ask }), [ask]),
  };
}
