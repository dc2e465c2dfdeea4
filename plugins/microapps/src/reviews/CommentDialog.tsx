import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { useState } from 'react';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { ReasonField } from '../forms/ReasonField';
import { reasonProblem } from '../forms/reasonProblem';
import { microappsTranslationRef } from '../translation';
import type { Decide } from './useDecide';

export type CommentedAnswer = 'reject' | 'revoke' | 'withdraw';

/** An answer that needs words: the other side reads them. */
export function CommentDialog(props: {
  answer: CommentedAnswer;
  escalation: Escalation;
  decide: Decide;
  onClose: () => void;
}) {
  const { answer, escalation, decide, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const optional = answer === 'withdraw';

  const send = async () => {
    setTried(true);
    if (reasonProblem(comment, optional)) {
      return;
    }
    if (await decide[answer](comment)) {
      onClose();
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={520}>
      <DialogHeader>{t(`reviews.${answer}.title`)}</DialogHeader>
      <DialogBody>
        <div data-microapps-root className={formStyles.form}>
          <Text weight="bold">{escalation.question}</Text>
          <Text color="secondary">{t(`reviews.${answer}.then`)}</Text>
          <ReasonField
            label={t(`reviews.${answer}.comment`)}
            value={comment}
            onChange={setComment}
            tried={tried}
            optional={optional}
            autoFocus
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
          destructive={answer !== 'withdraw'}
          isPending={decide.pending}
          onPress={send}
        >
          {t(`reviews.${answer}.button`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
