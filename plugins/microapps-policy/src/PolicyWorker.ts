import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ASSESSMENT_ENTRYPOINT, INITIAL_MEMORY_PAGES } from './LoadedBundle';
import type { LoadedBundle } from './LoadedBundle';
import { packageRoot } from './packageRoot';
import type { Outcome } from './toAssessment';

/** A thread that does not answer at all within this time is given up. */
const START_TIMEOUT_MS = 10_000;

interface Batch {
  inputs: string[];
  /** Same order as the inputs; what is not answered yet is absent. */
  outcomes: (Outcome | undefined)[];
  /** Places of the inputs that the thread works on. */
  sent: number[];
  resolve(outcomes: Outcome[]): void;
}

interface Thread {
  worker: Worker;
  /** Counts each evaluation that begins, and the end of a batch. */
  progress: Int32Array;
  ready: boolean;
  /** The count when the present batch was sent. */
  startedAt: number;
  seen: number;
  seenAtMs: number;
}

function unanswered(batch: Batch): number[] {
  return batch.inputs
    .map((_, place) => place)
    .filter(place => !batch.outcomes[place]);
}

function settle(batch: Batch, reasonForTheRest: string) {
  batch.resolve(
    batch.inputs.map(
      (_, place) => batch.outcomes[place] ?? { error: reasonForTheRest },
    ),
  );
}

/**
 * Evaluates batches in one thread, one after the other. A thread that spends
 * longer than the deadline on one evaluation is ended and replaced; that
 * evaluation is late, all others of the batch are still answered.
 */
export class PolicyWorker {
  private readonly queue: Batch[] = [];
  private thread: Thread | undefined;
  private watch: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly bundle: LoadedBundle,
    private readonly options: { deadlineMs: number; maxMemoryPages: number },
  ) {}

  /** Evaluations that wait or run. */
  get load(): number {
    return this.queue.reduce((sum, batch) => sum + batch.inputs.length, 0);
  }

  /** One outcome per input, in the same order; never rejects. */
  evaluate(inputs: string[]): Promise<Outcome[]> {
    if (this.closed) {
      return Promise.resolve(
        inputs.map(() => ({ error: 'the policy engine was closed' })),
      );
    }
    return new Promise(resolve => {
      this.queue.push({ inputs, outcomes: [], sent: [], resolve });
      if (this.queue.length === 1) {
        this.begin();
      }
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const batch of this.queue.splice(0)) {
      settle(batch, 'the policy engine was closed');
    }
    await this.endThread();
  }

  /** Sends the first batch of the queue, or what is left of it. */
  private begin() {
    const [batch] = this.queue;
    if (!batch) {
      this.stopWatching();
      this.thread?.worker.unref();
      return;
    }
    this.thread ??= this.startThread();
    const { thread } = this;
    thread.startedAt = Atomics.load(thread.progress, 0);
    thread.seen = thread.startedAt;
    thread.seenAtMs = performance.now();
    thread.worker.ref();
    batch.sent = unanswered(batch);
    thread.worker.postMessage(batch.sent.map(place => batch.inputs[place]));
    this.startWatching();
  }

  private startThread(): Thread {
    const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const { maxMemoryPages } = this.options;
    const worker = new Worker(join(packageRoot, 'worker/policyWorker.cjs'), {
      workerData: {
        module: this.bundle.module,
        data: this.bundle.data,
        entrypoint: ASSESSMENT_ENTRYPOINT,
        progress: shared,
        memory: {
          initial: Math.min(INITIAL_MEMORY_PAGES, maxMemoryPages),
          maximum: maxMemoryPages,
        },
      },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const thread: Thread = {
      worker,
      progress: new Int32Array(shared),
      ready: false,
      startedAt: 0,
      seen: 0,
      seenAtMs: performance.now(),
    };
    worker.on('message', message => this.receive(thread, message));
    worker.on('error', error => this.lose(thread, error.message));
    worker.on('exit', () => this.lose(thread, 'the policy thread ended'));
    return thread;
  }

  private receive(
    thread: Thread,
    message: { ready?: boolean; error?: string; results?: Outcome[] },
  ) {
    if (thread !== this.thread) {
      return;
    }
    if (message.ready !== undefined) {
      thread.ready = true;
      thread.seenAtMs = performance.now();
      return;
    }
    const batch = this.queue.shift();
    if (batch) {
      message.results?.forEach((outcome, position) => {
        batch.outcomes[batch.sent[position]] = outcome;
      });
      settle(batch, 'the policy thread gave no answer');
    }
    this.begin();
  }

  private startWatching() {
    this.watch ??= setInterval(
      () => this.look(),
      Math.max(1, Math.floor(this.options.deadlineMs / 5)),
    );
  }

  private stopWatching() {
    clearInterval(this.watch);
    this.watch = undefined;
  }

  private look() {
    const { thread } = this;
    if (!thread) {
      return;
    }
    const progress = Atomics.load(thread.progress, 0);
    const nowMs = performance.now();
    if (progress !== thread.seen) {
      thread.seen = progress;
      thread.seenAtMs = nowMs;
      return;
    }
    const { deadlineMs } = this.options;
    const limitMs = thread.ready ? deadlineMs : START_TIMEOUT_MS;
    if (nowMs - thread.seenAtMs > limitMs) {
      this.lose(
        thread,
        thread.ready
          ? `the policy took longer than ${deadlineMs} ms`
          : `the policy thread did not start within ${limitMs} ms`,
      );
    }
  }

  /** Gives up a thread; what it was working on gets `reason`, the rest goes on. */
  private lose(thread: Thread, reason: string) {
    if (thread !== this.thread || this.closed) {
      return;
    }
    this.thread = undefined;
    thread.worker.removeAllListeners();
    thread.worker.on('error', () => {});
    void thread.worker.terminate();
    this.blame(Atomics.load(thread.progress, 0) - thread.startedAt - 1, reason);
    this.begin();
  }

  /** Only the evaluation that was running is at fault; the others run again. */
  private blame(position: number, reason: string) {
    const [batch] = this.queue;
    if (!batch) {
      return;
    }
    const place = batch.sent[position];
    if (place !== undefined) {
      batch.outcomes[place] = { error: reason };
    }
    if (place === undefined || unanswered(batch).length === 0) {
      this.queue.shift();
      settle(batch, reason);
    }
  }

  private async endThread() {
    this.stopWatching();
    const { thread } = this;
    this.thread = undefined;
    thread?.worker.removeAllListeners();
    await thread?.worker.terminate();
  }
}
