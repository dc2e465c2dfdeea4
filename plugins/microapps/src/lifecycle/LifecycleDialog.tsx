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
import type {
  AppDetail,
  LifecycleResult,
} from '@microapps/backstage-plugin-microapps-common';
import {
  appResource,
  microappsApiRef,
  type LifecycleAction,
} from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { ReasonField } from '../forms/ReasonField';
import { reasonProblem } from '../forms/reasonProblem';
import { useSubmit } from '../forms/useSubmit';
import { microappsTranslationRef } from '../translation';
import { Denied } from './Denied';
import { Consequences } from './Consequences';

const TOAST_TIMEOUT_MS = 6000;

interface LifecycleDialogProps {
  action: LifecycleAction;
  detail: AppDetail;
  onClose: () => void;
  /** It was done, and the app is another now. */
  onDone?: () => void;
}

/** Keeps, ends or brings back an app: what will happen, and why one wants it. */
export function LifecycleDialog(props: LifecycleDialogProps) {
  const { action, detail, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const step = useLifecycleStep(props);
  const { denied } = step;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={560}>
      <DialogHeader>
        {t(`lifecycle.${action}.title`, { title: detail.summary.title })}
      </DialogHeader>
      <DialogBody>
        <div data-microapps-root className={formStyles.form}>
          {denied ? (
            <Denied result={denied} />
          ) : (
            <>
              <Consequences action={action} detail={detail} />
              <ReasonField
                label={t(`lifecycle.${action}.reason`)}
                description={t('lifecycle.reasonSeen')}
                value={step.reason}
                onChange={step.setReason}
                tried={step.tried}
                autoFocus
              />
            </>
          )}
          {step.error && <FailureAlert error={step.error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {denied ? t('lifecycle.close') : t('forms.cancel')}
        </Button>
        {!denied && (
          <Button
            variant="primary"
            destructive={action === 'retire'}
            isPending={step.pending}
            onPress={step.send}
          >
            {t(`lifecycle.${action}.button`)}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}

function useLifecycleStep(props: LifecycleDialogProps) {
  const { action, detail, onClose, onDone } = props;
  const api = useApi(microappsApiRef);
  const toasts = useApi(toastApiRef);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [denied, setDenied] = useState<LifecycleResult>();
  const { pending, error, submit } = useSubmit();
  const { namespace, name } = detail.summary;

  const send = async () => {
    setTried(true);
    if (reasonProblem(reason)) {
      return;
    }
    const app = { namespace, name };
    const result = await submit(() =>
      api.postLifecycle(app, action, reason.trim()),
    );
    // Also after a failure: somebody else may have changed it in between.
    void appResource.reload(api, app);
    if (result && !result.done) {
      setDenied(result);
    } else if (result) {
      toasts.post({
        title: result.message,
        status: 'success',
        timeout: TOAST_TIMEOUT_MS,
      });
      onDone?.();
      onClose();
    }
  };
  return { reason, setReason, tried, denied, pending, error, send };
}
