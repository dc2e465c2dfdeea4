import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import { useState } from 'react';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { ReasonField } from '../forms/ReasonField';
import { reasonProblem } from '../forms/reasonProblem';
import { microappsTranslationRef } from '../translation';
import { useIdeaAnswer, type IdeaAnswer } from './useIdeaAnswer';
import type { Ideas } from './useIdeas';

/** Yes, no or never mind, with a word to the other side. */
export function IdeaAnswerDialog(props: {
  answer: IdeaAnswer;
  idea: Proposal;
  ideas: Ideas;
  onClose: () => void;
}) {
  const { answer, idea, ideas, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { pending, error, send } = useIdeaAnswer(idea, ideas);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const optional = answer !== 'decline';

  const trySend = async () => {
    setTried(true);
    if (!reasonProblem(comment, optional) && (await send(answer, comment))) {
      onClose();
    }
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={520}>
      <DialogHeader>{t(`ideas.${answer}.title`)}</DialogHeader>
      <DialogBody>
        <div data-microapps-root className={formStyles.form}>
          <Text weight="bold">{idea.title}</Text>
          <Text color="secondary">{t(`ideas.${answer}.then`)}</Text>
          <ReasonField
            label={t(`ideas.${answer}.comment`)}
            value={comment}
            onChange={setComment}
            tried={tried}
            optional={optional}
            autoFocus
          />
          {error && <FailureAlert error={error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {t('forms.cancel')}
        </Button>
        <Button
          variant="primary"
          destructive={answer === 'decline'}
          isPending={pending}
          onPress={trySend}
        >
          {t(`ideas.${answer}.button`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
