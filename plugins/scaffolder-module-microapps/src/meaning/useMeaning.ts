import { useApi } from '@backstage/frontend-plugin-api';
import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { askPolicy, type Meaning } from './askPolicy';

/** Long enough not to ask at each key, short enough to feel at once. */
const TYPING_STOPPED_MS = 150;

export interface LiveMeaning {
  /** The newest answer; to an earlier question while `pending`. */
  meaning?: Meaning;
  /** Why the present question was not answered. */
  error?: Error;
  pending: boolean;
  retry(): void;
}

interface Settled {
  question: string;
  meaning?: Meaning;
  error?: Error;
}

/**
 * What the answers mean, asked anew a moment after they changed. An answer that
 * comes after the question has changed is dropped, and its request is ended.
 */
export function useMeaning(wish: MicroappManifest | undefined): LiveMeaning {
  const api = useApi(microappsApiRef);
  const [settled, setSettled] = useState<Settled>();
  const [attempt, setAttempt] = useState(0);
  // Plain data: the same text is the same question.
  const question = wish && JSON.stringify(wish);
  const asked = useRef(false);

  useEffect(() => {
    if (question === undefined) {
      return undefined;
    }
    const abort = new AbortController();
    const ask = async () => {
      try {
        const meaning = await askPolicy({
          api,
          wish: JSON.parse(question),
          signal: abort.signal,
        });
        if (!abort.signal.aborted) {
          setSettled({ question, meaning });
        }
      } catch (reason) {
        const error = reason instanceof Error ? reason : new Error(`${reason}`);
        if (!abort.signal.aborted) {
          setSettled(last => ({ question, meaning: last?.meaning, error }));
        }
      }
    };
    // Nobody was typing before the first question.
    const timer = setTimeout(ask, asked.current ? TYPING_STOPPED_MS : 0);
    asked.current = true;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, question, attempt]);

  const pending = question !== undefined && settled?.question !== question;
  return {
    meaning: settled?.meaning,
    error: pending ? undefined : settled?.error,
    pending,
    retry: useCallback(() => {
      setSettled(last => last && { ...last, question: '', error: undefined });
      setAttempt(count => count + 1);
    }, []),
  };
}
