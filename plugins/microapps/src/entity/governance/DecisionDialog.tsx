import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import type { DecisionDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  ErrorState,
  Resource,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import { DecisionRecord } from './DecisionRecord';

const decisionResource = Resource.create<string, DecisionDetail>((api, id) =>
  api.getDecision(id),
);

/** The button that opens what was decided, on which facts, by which policy. */
export function DecisionDialog({ id }: { id: string }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <DialogTrigger>
      <Button variant="tertiary" size="small">
        {t('entity.decision.open')}
      </Button>
      <Dialog width={760}>
        <DialogHeader>{t('entity.decision.title')}</DialogHeader>
        <DialogBody>
          <div data-microapps-root>
            <Loaded id={id} />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button slot="close" variant="secondary">
            {t('entity.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

function Loaded({ id }: { id: string }) {
  const { value, error, refresh } = useResource(decisionResource, id);
  if (value) {
    return <DecisionRecord detail={value} />;
  }
  return error ? (
    <ErrorState error={error} onRetry={refresh} />
  ) : (
    <CardSkeleton lines={4} />
  );
}
