import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type {
  AppSummary,
  EscalationDraft,
} from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  ErrorState,
  Resource,
  useResource,
  type EscalationDraftQuery,
} from '@microapps/backstage-plugin-microapps-react';
import formStyles from '../forms/Form.module.css';
import { microappsTranslationRef } from '../translation';
import { AskForm } from './AskForm';
import type { AskSubject } from './askSubject';
import { MayNotAsk } from './MayNotAsk';

const draftResource = Resource.create<EscalationDraftQuery, EscalationDraft>(
  (api, query) => api.getEscalationDraft(query),
);

/** The form of a request, filled in with what is known. */
export function AskDialog(props: {
  app: Pick<AppSummary, 'namespace' | 'name' | 'tier'>;
  subject: AskSubject;
  onClose: () => void;
}) {
  const { app, subject, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const draft = useResource(
    draftResource,
    { app: `${app.namespace}/${app.name}`, ...subject },
    { maxAgeMs: 0 },
  );
  const { value } = draft;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={600}>
      <DialogHeader>{t(`ask.title.${subject.kind}`)}</DialogHeader>
      {value?.mayAsk ? (
        <AskForm draft={value} tier={app.tier} onDone={onClose} />
      ) : (
        <>
          <DialogBody>
            <div data-microapps-root className={formStyles.form}>
              {value && <MayNotAsk draft={value} />}
              {!value && draft.error && (
                <ErrorState error={draft.error} onRetry={draft.refresh} />
              )}
              {!value && !draft.error && <CardSkeleton lines={5} />}
            </div>
          </DialogBody>
          <DialogFooter>
            <Button slot="close" variant="secondary">
              {t('lifecycle.close')}
            </Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  );
}
