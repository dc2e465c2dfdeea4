import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import { useState } from 'react';
import { useApp } from '../entity/useApp';
import { microappsTranslationRef } from '../translation';
import { AskDialog } from './AskDialog';
import { requestFor } from './appRequests';
import { subjectOf } from './subjectOf';
import { useAppRequests } from './useAppRequests';

/**
 * The button that asks for an exception or an approval, for those who may, and
 * as long as nobody has asked already.
 */
export function AskAction({ violation }: { violation: Violation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { value: detail } = useApp();
  const requests = useAppRequests();
  const [open, setOpen] = useState(false);
  const subject = subjectOf(violation);
  if (!subject || !detail?.mayWrite || !requests) {
    return null;
  }
  const waits = requestFor(requests, subject)?.status === 'waiting';
  return (
    <>
      {!waits && (
        <Button
          variant="secondary"
          aria-label={t(`ask.buttonNamed.${subject.kind}`, {
            title: violation.title,
          })}
          onPress={() => setOpen(true)}
        >
          {t(`ask.button.${subject.kind}`)}
        </Button>
      )}
      {open && (
        <AskDialog
          app={detail.summary}
          subject={subject}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
