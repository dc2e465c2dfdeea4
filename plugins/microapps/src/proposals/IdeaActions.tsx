import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import { useState } from 'react';
import styles from '../reviews/ReviewDetail.module.css';
import { microappsTranslationRef } from '../translation';
import { IdeaAnswerDialog } from './IdeaAnswerDialog';
import type { IdeaAddress } from './useIdeaAddress';
import type { IdeaAnswer } from './useIdeaAnswer';
import type { Ideas } from './useIdeas';

/** What one may do with an idea now, and what happens next. */
export function IdeaActions(props: {
  idea: Proposal;
  ideas: Ideas;
  address: IdeaAddress;
}) {
  const { idea, ideas, address } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const [open, setOpen] = useState<IdeaAnswer>();
  const { mayDecide, mayWithdraw, wizardPath, whyNot } = idea;
  const again = idea.status === 'declined' && address.tab === 'mine';
  return (
    <>
      <NextStep idea={idea} again={again} />
      <div className={styles.actions}>
        {mayDecide && (
          <>
            <Button variant="primary" onPress={() => setOpen('approve')}>
              {t('ideas.approve.button')}
            </Button>
            <Button variant="secondary" onPress={() => setOpen('decline')}>
              {t('ideas.decline.button')}
            </Button>
          </>
        )}
        {mayWithdraw && (
          <Button variant="secondary" onPress={() => setOpen('withdraw')}>
            {t('ideas.withdraw.button')}
          </Button>
        )}
        {wizardPath && (
          <ButtonLink variant="primary" href={wizardPath}>
            {t('ideas.openWizard')}
          </ButtonLink>
        )}
        {again && (
          <ButtonLink variant="secondary" href={address.formHref(idea.id)}>
            {t('ideas.again')}
          </ButtonLink>
        )}
      </div>
      {!mayDecide && !mayWithdraw && whyNot && (
        <Text color="secondary" variant="body-small">
          {whyNot}
        </Text>
      )}
      {open && (
        <IdeaAnswerDialog
          answer={open}
          idea={idea}
          ideas={ideas}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** For the author, who has to do something or to wait. */
function NextStep({ idea, again }: { idea: Proposal; again: boolean }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  if (idea.mayWithdraw) {
    return <Text>{t('ideas.next.waiting')}</Text>;
  }
  if (idea.wizardPath) {
    return <Text>{t('ideas.next.approved')}</Text>;
  }
  return again ? <Text>{t('ideas.next.declined')}</Text> : null;
}
