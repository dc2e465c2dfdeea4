import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import {
  microappsApiRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { useSubmit } from '../forms/useSubmit';
import { microappsTranslationRef } from '../translation';
import { nextInQueue } from './nextInQueue';
import type { ReviewAddress } from './useReviewAddress';
import type { ReviewQueue } from './useReviewQueue';

const TOAST_TIMEOUT_MS = 6000;

export interface Decide {
  pending: boolean;
  error: Error | undefined;
  approveFor: (days: number) => Promise<boolean>;
  /** RFC 3339 */
  approveUntil: (expiresAt: string, comment: string) => Promise<boolean>;
  reject: (comment: string) => Promise<boolean>;
  revoke: (comment: string) => Promise<boolean>;
  withdraw: (comment: string) => Promise<boolean>;
}

/** Gives an answer to a request, says so, and goes on to the next one. */
export function useDecide(
  escalation: Escalation,
  queue: ReviewQueue,
  address: ReviewAddress,
): Decide {
  const api = useApi(microappsApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const { pending, error, submit } = useSubmit();
  const { id, title } = escalation;

  const answer = async (send: () => Promise<Escalation>) => {
    const { items = [] } = queue;
    const next = nextInQueue(items, id);
    // One opened by its link stays, so that one sees what became of it.
    const inQueue = items.some(item => item.id === id);
    const answered = await submit(send);
    // Also where it failed: somebody else may have answered in between.
    queue.reload(id);
    if (!answered) {
      return false;
    }
    const { status, expiresAt } = answered;
    toasts.post({
      title: t(`reviews.done.${status}`, {
        title,
        date: format.date(expiresAt),
      }),
      status: 'success',
      timeout: TOAST_TIMEOUT_MS,
    });
    if (address.tab === 'waiting' && inQueue) {
      address.open(next, { replace: true });
    }
    return true;
  };

  const approve = (expiresAt: string, comment?: string) =>
    answer(() => api.approveEscalation(id, { expiresAt, comment }));

  return {
    pending,
    error,
    approveFor: days =>
      approve(format.now.plus({ days }).toUTC().toISO() ?? ''),
    approveUntil: (expiresAt, comment) =>
      approve(expiresAt, comment.trim() || undefined),
    reject: comment => answer(() => api.rejectEscalation(id, comment.trim())),
    revoke: comment => answer(() => api.revokeEscalation(id, comment.trim())),
    withdraw: comment =>
      answer(() => api.withdrawEscalation(id, comment.trim() || undefined)),
  };
}
