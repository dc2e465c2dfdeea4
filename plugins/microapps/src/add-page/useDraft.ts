import { useCallback, useState } from 'react';

const storageKey = 'microapps.add-app.draft';

export const ways = ['paste', 'upload', 'url'] as const;
export type Way = (typeof ways)[number];

/** What a person has typed so far. */
export interface Draft {
  way: Way;
  text: string;
  url: string;
  /** The file the text came from. */
  fileName?: string;
}

const emptyDraft: Draft = { way: 'paste', text: '', url: '' };

/**
 * What is typed survives errors, going away and coming back, and a reload; it
 * ends with the browser's tab, or when it is cleared.
 */
export function useDraft(): {
  draft: Draft;
  change(change: Partial<Draft>): void;
  clear(): void;
} {
  const [draft, setDraft] = useState(readDraft);
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft(previous => {
        const next = { ...previous, ...part };
        writeDraft(next);
        return next;
      }),
    [],
  );
  const clear = useCallback(
    () => change({ ...emptyDraft, fileName: undefined }),
    [change],
  );
  return { draft, change, clear };
}

function readDraft(): Draft {
  try {
    const stored: unknown = JSON.parse(
      window.sessionStorage.getItem(storageKey) ?? '{}',
    );
    return { ...emptyDraft, ...knownFields(stored) };
  } catch {
    // Another version of the page, or a browser without storage.
    return emptyDraft;
  }
}

function knownFields(stored: unknown): Partial<Draft> {
  if (typeof stored !== 'object' || stored === null) {
    return {};
  }
  const fields = new Map<string, unknown>(Object.entries(stored));
  const textOf = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const way = ways.find(known => known === fields.get('way'));
  return {
    ...textOf('text'),
    ...textOf('url'),
    ...textOf('fileName'),
    ...(way ? { way } : {}),
  };
}

function writeDraft(draft: Draft) {
  try {
    window.sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Full or switched off: the draft then lives as long as the page.
  }
}
