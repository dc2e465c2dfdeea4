import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { useSubmit } from '../forms/useSubmit';
import { microappsTranslationRef } from '../translation';
import type { Ideas } from './useIdeas';

const TOAST_TIMEOUT_MS = 6000;

export type IdeaAnswer = 'approve' | 'decline' | 'withdraw';

/** Gives an answer to an idea, and says so. */
export function useIdeaAnswer({ id }: Proposal, ideas: Ideas) {
  const api = useApi(microappsApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useTranslationRef(microappsTranslationRef);
  const { pending, error, submit } = useSubmit();

  const send = async (answer: IdeaAnswer, written: string) => {
    const comment = written.trim();
    const answered = await submit(() => {
      switch (answer) {
        case 'approve':
          return api.approveProposal(id, comment || undefined);
        case 'decline':
          return api.declineProposal(id, comment);
        default:
          return api.withdrawProposal(id, comment || undefined);
      }
    });
    // Also where it failed: somebody else may have answered in between.
    ideas.reload(id);
    if (!answered || answered.status === 'waiting') {
      return false;
    }
    toasts.post({
      title: t(`ideas.done.${answered.status}`, { title: answered.title }),
      status: 'success',
      timeout: TOAST_TIMEOUT_MS,
    });
    return true;
  };
  return { pending, error, send };
}
