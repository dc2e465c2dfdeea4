import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { EscalationDraft } from '@microapps/backstage-plugin-microapps-common';
import {
  appResource,
  escalationsResource,
  microappsApiRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { reasonProblem } from '../forms/reasonProblem';
import { endOfDay, untilProblem } from '../forms/untilProblem';
import { useSubmit } from '../forms/useSubmit';
import { microappsTranslationRef } from '../translation';
import { requestsQuery } from './appRequests';
import type { AskedMore } from './askSubject';
import { moreProblem } from './moreProblem';

const TOAST_TIMEOUT_MS = 6000;

/** The state of the form, and sending it once it is complete. */
export function useAskForm(draft: EscalationDraft, onDone: () => void) {
  const api = useApi(microappsApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useTranslationRef(microappsTranslationRef);
  const { now } = useFormat();
  const { pending, error, submit } = useSubmit();
  const [reason, setReason] = useState('');
  const [more, setMore] = useState<AskedMore>({});
  const [date, setDate] = useState(
    DateTime.fromISO(draft.suggestedExpiresAt).toISODate() ?? undefined,
  );
  const [tried, setTried] = useState(false);
  const latest = draft.latestExpiresAt;
  const dateProblem = untilProblem(date, { now, latest });

  const send = async () => {
    setTried(true);
    if (
      !date ||
      dateProblem ||
      reasonProblem(reason) ||
      moreProblem(draft.kind, more)
    ) {
      return;
    }
    const { app, kind, ruleId, value } = draft;
    const asked = await submit(() =>
      api.postEscalation({
        app,
        kind,
        ruleId,
        value,
        reason: reason.trim(),
        expiresAt: endOfDay(date, latest),
        ...more,
      }),
    );
    void escalationsResource.reload(api, requestsQuery(app));
    if (asked) {
      const [namespace, name] = app.split('/');
      void appResource.reload(api, { namespace, name });
      toasts.post({
        title: t('ask.sent'),
        status: 'success',
        timeout: TOAST_TIMEOUT_MS,
      });
      onDone();
    }
  };

  return {
    reason,
    setReason,
    more,
    setMore,
    date,
    setDate,
    dateProblem,
    tried,
    pending,
    error,
    send,
  };
}
