import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The three views of the queue. */
export const reviewTabs = ['waiting', 'mine', 'all'] as const;
export type ReviewTab = (typeof reviewTabs)[number];

export interface ReviewAddress {
  tab: ReviewTab;
  /** The request the address names; links of notifications do. */
  id: string | undefined;
  hrefOf: (id: string | undefined) => string;
  open: (id: string | undefined, options?: { replace?: boolean }) => void;
  show: (tab: ReviewTab) => void;
}

/** Which view and which request the page's address names. */
export function useReviewAddress(): ReviewAddress {
  const [params, setParams] = useSearchParams();
  const named = params.get('tab');
  const tab = reviewTabs.find(one => one === named) ?? 'waiting';
  const id = params.get('id') || undefined;

  const paramsOf = useCallback(
    (next: { tab: ReviewTab; id?: string }) => ({
      ...(next.tab === 'waiting' ? {} : { tab: next.tab }),
      ...(next.id ? { id: next.id } : {}),
    }),
    [],
  );
  return useMemo(
    () => ({
      tab,
      id,
      hrefOf: one => `?${new URLSearchParams(paramsOf({ tab, id: one }))}`,
      open: (one, options) =>
        setParams(paramsOf({ tab, id: one }), {
          replace: options?.replace,
          preventScrollReset: true,
        }),
      show: one => setParams(paramsOf({ tab: one })),
    }),
    [tab, id, paramsOf, setParams],
  );
}
