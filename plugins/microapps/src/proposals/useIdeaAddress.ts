import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The three views of ideas. */
export const ideaTabs = ['mine', 'waiting', 'all'] as const;
export type IdeaTab = (typeof ideaTabs)[number];

export interface IdeaAddress {
  tab: IdeaTab;
  /** The idea the address names; links of notifications do. */
  id: string | undefined;
  /** The form for a new idea is open. */
  writing: boolean;
  /** Id of the idea that the form begins with. */
  again: string | undefined;
  hrefOf: (id: string | undefined) => string;
  formHref: (again?: string) => string;
  open: (id: string | undefined) => void;
  show: (tab: IdeaTab) => void;
}

/** Which view and which idea the page's address names. */
export function useIdeaAddress(): IdeaAddress {
  const [params, setParams] = useSearchParams();
  const named = params.get('tab');
  const tab = ideaTabs.find(one => one === named) ?? 'mine';
  const id = params.get('id') || undefined;
  const again = params.get('again') || undefined;
  const writing = params.has('new');

  return useMemo(() => {
    const paramsOf = (next: { tab: IdeaTab; id?: string }) => ({
      ...(next.tab === 'mine' ? {} : { tab: next.tab }),
      ...(next.id ? { id: next.id } : {}),
    });
    return {
      tab,
      id,
      writing,
      again,
      hrefOf: one => `?${new URLSearchParams(paramsOf({ tab, id: one }))}`,
      formHref: from =>
        `?${new URLSearchParams({ new: '1', ...(from && { again: from }) })}`,
      open: one =>
        setParams(paramsOf({ tab, id: one }), { preventScrollReset: true }),
      show: one => setParams(paramsOf({ tab: one })),
    };
  }, [tab, id, writing, again, setParams]);
}
