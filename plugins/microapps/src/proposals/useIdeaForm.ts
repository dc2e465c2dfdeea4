import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { useSubmit } from '../forms/useSubmit';
import { microappsTranslationRef } from '../translation';
import {
  completeIdea,
  ideaProblems,
  type IdeaDraft,
  type IdeaProblems,
} from './ideaDraft';
import type { IdeaAddress } from './useIdeaAddress';

const TOAST_TIMEOUT_MS = 6000;

/** The state of the form, and sending it once it is complete. */
export function useIdeaForm(initial: IdeaDraft, address: IdeaAddress) {
  const api = useApi(microappsApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useTranslationRef(microappsTranslationRef);
  const { pending, error, submit } = useSubmit();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const problems: IdeaProblems = tried ? ideaProblems(draft) : {};

  /** What is wrong with an answer, in words; once they tried to send it. */
  const problemOf = (field: keyof IdeaProblems) => {
    const problem = problems[field];
    return problem && t(`ideas.form.problem.${problem}`);
  };

  const send = async (team: string | undefined) => {
    setTried(true);
    const complete = completeIdea({ ...draft, team });
    if (!complete) {
      return;
    }
    const idea = await submit(() => api.postProposal(complete));
    if (idea) {
      toasts.post({
        title: t('ideas.form.sent'),
        status: 'success',
        timeout: TOAST_TIMEOUT_MS,
      });
      address.open(idea.id);
    }
  };

  return {
    draft,
    change: (answers: Partial<IdeaDraft>) =>
      setDraft(before => ({ ...before, ...answers })),
    problemOf,
    tried,
    pending,
    error,
    send,
  };
}
