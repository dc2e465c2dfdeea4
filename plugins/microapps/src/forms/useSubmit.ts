import { useRef, useState } from 'react';

/** One attempt at a time, and why the last one failed. */
export function useSubmit(): {
  pending: boolean;
  error: Error | undefined;
  /** Undefined where it failed, or one is still under way. */
  submit: <TResult>(
    send: () => Promise<TResult>,
  ) => Promise<TResult | undefined>;
} {
  const [state, setState] = useState<{ pending: boolean; error?: Error }>({
    pending: false,
  });
  const busy = useRef(false);

  return {
    pending: state.pending,
    error: state.error,
    submit: async send => {
      if (busy.current) {
        return undefined;
      }
      busy.current = true;
      setState({ pending: true });
      try {
        const result = await send();
        setState({ pending: false });
        return result;
      } catch (reason) {
        setState({
          pending: false,
          error: reason instanceof Error ? reason : new Error(`${reason}`),
        });
        return undefined;
      } finally {
        busy.current = false;
      }
    },
  };
}
