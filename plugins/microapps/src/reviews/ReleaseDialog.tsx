import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { SweepBrake } from '@microapps/backstage-plugin-microapps-common';
import {
  brakeResource,
  microappsApiRef,
} from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { ReasonField } from '../forms/ReasonField';
import { reasonProblem } from '../forms/reasonProblem';
import { useSubmit } from '../forms/useSubmit';
import { microappsTranslationRef } from '../translation';

const TOAST_TIMEOUT_MS = 6000;

/** Lets the clean-up do once what it had planned, with a reason. */
export function ReleaseDialog(props: {
  brake: SweepBrake;
  onClose: () => void;
}) {
  const { brake, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const api = useApi(microappsApiRef);
  const toasts = useApi(toastApiRef);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { pending, error, submit } = useSubmit();
  const count = brake.planned ?? 0;

  const send = async () => {
    setTried(true);
    if (reasonProblem(reason)) {
      return;
    }
    const released = await submit(() => api.releaseBrake(reason.trim()));
    // Also after a failure: somebody else may have answered in between.
    void brakeResource.reload(api, undefined);
    if (released) {
      toasts.post({
        title: t('reviews.brake.done'),
        status: 'success',
        timeout: TOAST_TIMEOUT_MS,
      });
      onClose();
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={560}>
      <DialogHeader>{t('reviews.brake.question', { count })}</DialogHeader>
      <DialogBody>
        <div data-microapps-root className={formStyles.form}>
          <ul className={formStyles.steps}>
            <li>{t('reviews.brake.then', { count })}</li>
            <li>{t('reviews.brake.undo')}</li>
            <li>{t('reviews.brake.once')}</li>
          </ul>
          <ReasonField
            label={t('reviews.brake.reason')}
            value={reason}
            onChange={setReason}
            tried={tried}
            autoFocus
          />
          {error && <FailureAlert error={error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {t('reviews.brake.cancel')}
        </Button>
        <Button
          variant="primary"
          destructive
          isPending={pending}
          onPress={send}
        >
          {t('reviews.brake.button')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
