import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { AuditVerification } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { FailureAlert } from '../forms/FailureAlert';
import { microappsTranslationRef } from '../translation';
import type { Verify } from './useVerify';

/** Whether the log is as it was written, in words. */
export function VerifyAnswer(props: { verify: Verify; otherError?: Error }) {
  const { verify, otherError } = props;
  const error = verify.error ?? otherError;
  return (
    <div aria-live="polite">
      {verify.result && <Answer result={verify.result} />}
      {error && <FailureAlert error={error} />}
    </div>
  );
}

function Answer({ result }: { result: AuditVerification }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const { intact, checked, firstBroken, problem, head, tookMs } = result;
  if (intact) {
    return (
      <Alert
        status="success"
        icon
        title={t('audit.verify.intact')}
        description={[
          t('audit.verify.checked', {
            count: checked,
            seconds: format.number(Math.round(tookMs / 100) / 10),
          }),
          head && t('audit.verify.head', { hash: head.hash }),
        ]
          .filter(Boolean)
          .join(' ')}
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      title={
        firstBroken === undefined
          ? t('audit.verify.broken')
          : t('audit.verify.brokenAt', { sequence: `${firstBroken}` })
      }
      description={`${problem ?? ''} ${t('audit.verify.whatNow')}`.trim()}
    />
  );
}
