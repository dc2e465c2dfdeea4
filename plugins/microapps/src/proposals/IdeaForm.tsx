import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Card, CardBody } from '@backstage/ui';
import {
  CardSkeleton,
  proposalResource,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { microappsTranslationRef } from '../translation';
import { draftOf, type IdeaDraft } from './ideaDraft';
import styles from './IdeaForm.module.css';
import { IdeaQuestions } from './IdeaQuestions';
import type { IdeaAddress } from './useIdeaAddress';
import { useIdeaForm } from './useIdeaForm';
import { useMe } from './useMe';

/** A short proposal, empty or as an earlier idea was. */
export function IdeaForm({ address }: { address: IdeaAddress }) {
  return address.again ? (
    <FormAgain id={address.again} address={address} />
  ) : (
    <Form initial={draftOf(undefined)} address={address} />
  );
}

function FormAgain(props: { id: string; address: IdeaAddress }) {
  const { id, address } = props;
  const { value, error } = useResource(proposalResource, id);
  // An idea that is gone leaves the form empty.
  return value || error ? (
    <Form initial={draftOf(value?.proposal)} address={address} />
  ) : (
    <CardSkeleton lines={6} />
  );
}

function Form(props: { initial: IdeaDraft; address: IdeaAddress }) {
  const { initial, address } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const form = useIdeaForm(initial, address);
  const me = useMe();
  const teams = me.value?.teams;
  const [only] = teams?.length === 1 ? teams : [];
  const team = form.draft.team ?? only?.ref;
  return (
    <Card className={styles.card}>
      <CardBody>
        <div className={formStyles.form}>
          <IdeaQuestions form={form} me={me} team={team} />
          {form.error && <FailureAlert error={form.error} />}
          <div className={styles.actions}>
            <Button
              variant="primary"
              isPending={form.pending}
              onPress={() => form.send(team)}
            >
              {t('ideas.form.send')}
            </Button>
            <ButtonLink variant="secondary" href={address.hrefOf(undefined)}>
              {t('forms.cancel')}
            </ButtonLink>
          </div>
        </div>
      </CardBody>
    </Card>
  );
}
