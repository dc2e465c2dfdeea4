import type { MicroappsApi } from '../api';

/**
 * What is known of a resource: the newest value, the newest failure, and
 * whether an answer is on its way. A value stays while it is refreshed and when
 * refreshing fails.
 *
 * @public
 */
export type ResourceState<TValue> = {
  value?: TValue;
  error?: Error;
  loading: boolean;
};

type Entry<TValue> = {
  state: ResourceState<TValue>;
  loadedAtMs: number;
  listeners: Set<() => void>;
  pending?: Promise<void>;
};

const IDLE = { loading: true };
const MAX_ENTRIES = 200;

/**
 * Something the backend is asked for, shared by everybody who asks the same:
 * four cards of one app make one request.
 *
 * @public
 */
export class Resource<TQuery, TValue> {
  private readonly load: (api: MicroappsApi, query: TQuery) => Promise<TValue>;
  private readonly entriesByApi = new WeakMap<
    MicroappsApi,
    Map<string, Entry<TValue>>
  >();

  private constructor(
    load: (api: MicroappsApi, query: TQuery) => Promise<TValue>,
  ) {
    this.load = load;
  }

  /** `query` must be plain JSON: equal JSON is the same resource. */
  static create<TQuery, TValue>(
    load: (api: MicroappsApi, query: TQuery) => Promise<TValue>,
  ): Resource<TQuery, TValue> {
    return new Resource(load);
  }

  /** What is known now; the same object until something changes. */
  read(api: MicroappsApi, query: TQuery): ResourceState<TValue> {
    return this.entries(api).get(keyOf(query))?.state ?? IDLE;
  }

  /** Calls `listener` on every change until the returned function is called. */
  subscribe(
    api: MicroappsApi,
    query: TQuery,
    listener: () => void,
  ): () => void {
    const { listeners } = this.entry(api, query);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Asks the backend unless it was asked within `maxAgeMs` or is being asked. */
  refresh(
    api: MicroappsApi,
    query: TQuery,
    maxAgeMs: number = 0,
  ): Promise<void> {
    const entry = this.entry(api, query);
    if (entry.pending) {
      return entry.pending;
    }
    if (maxAgeMs > 0 && Date.now() - entry.loadedAtMs < maxAgeMs) {
      return Promise.resolve();
    }
    publish(entry, { ...entry.state, loading: true });
    const own: Promise<void> = this.load(api, query).then(
      value => this.settle(entry, own, { value, loading: false }),
      failure =>
        this.settle(entry, own, {
          ...entry.state,
          error: failure instanceof Error ? failure : new Error(`${failure}`),
          loading: false,
        }),
    );
    entry.pending = own;
    return own;
  }

  /**
   * Asks the backend anew, after something was changed there: an answer on its
   * way may be older than the change and is dropped.
   */
  reload(api: MicroappsApi, query: TQuery): Promise<void> {
    this.entry(api, query).pending = undefined;
    return this.refresh(api, query);
  }

  private settle(
    entry: Entry<TValue>,
    own: Promise<void>,
    state: ResourceState<TValue>,
  ): void {
    if (entry.pending !== own) {
      return;
    }
    entry.loadedAtMs = state.error ? 0 : Date.now();
    entry.pending = undefined;
    publish(entry, state);
  }

  private entries(api: MicroappsApi): Map<string, Entry<TValue>> {
    const known = this.entriesByApi.get(api);
    if (known) {
      return known;
    }
    const entries = new Map<string, Entry<TValue>>();
    this.entriesByApi.set(api, entries);
    return entries;
  }

  private entry(api: MicroappsApi, query: TQuery): Entry<TValue> {
    const entries = this.entries(api);
    const key = keyOf(query);
    const known = entries.get(key);
    if (known) {
      return known;
    }
    forgetOldest(entries);
    const entry = {
      state: IDLE,
      loadedAtMs: 0,
      listeners: new Set<() => void>(),
    };
    entries.set(key, entry);
    return entry;
  }
}

function keyOf(query: unknown): string {
  return JSON.stringify(query) ?? '';
}

function publish<TValue>(entry: Entry<TValue>, state: ResourceState<TValue>) {
  entry.state = state;
  entry.listeners.forEach(listener => listener());
}

function forgetOldest(entries: Map<string, Entry<unknown>>) {
  for (const [key, entry] of entries) {
    if (entries.size < MAX_ENTRIES) {
      return;
    }
    if (entry.listeners.size === 0 && !entry.pending) {
      entries.delete(key);
    }
  }
}
