import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { ReasonField } from '../forms/ReasonField';
import { reasonProblem } from '../forms/reasonProblem';
import { UntilField } from '../forms/UntilField';
import { endOfDay, untilProblem } from '../forms/untilProblem';
import { microappsTranslationRef } from '../translation';
import type { Decide } from './useDecide';

/** Until which day, and a word for the requester; as asked unless changed. */
export function ApproveDialog(props: {
  escalation: Escalation;
  decide: Decide;
  onClose: () => void;
}) {
  const { escalation, decide, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { now } = useFormat();
  const [date, setDate] = useState(
    DateTime.fromISO(escalation.expiresAt).toISODate() ?? undefined,
  );
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const problem = untilProblem(date, { now });

  const send = async () => {
    setTried(true);
    if (!date || problem || reasonProblem(comment, true)) {
      return;
    }
    if (await decide.approveUntil(endOfDay(date), comment)) {
      onClose();
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={520}>
      <DialogHeader>{escalation.question}</DialogHeader>
      <DialogBody>
        <div data-microapps-root className={formStyles.form}>
          <UntilField
            label={t('reviews.approve.untilLabel')}
            value={date}
            onChange={setDate}
            problem={tried ? problem : undefined}
          />
          <ReasonField
            label={t('reviews.approve.comment')}
            value={comment}
            onChange={setComment}
            tried={tried}
            optional
          />
          {decide.error && <FailureAlert error={decide.error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {t('forms.cancel')}
        </Button>
        <Button
          variant="primary"
          autoFocus
          isPending={decide.pending}
          onPress={send}
        >
          {t('reviews.approve.button')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
