import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { TtlSummary } from '@microapps/backstage-plugin-microapps-common';
import { EndOfLife } from '../entity/cards/EndOfLife';
import { microappsTranslationRef } from '../translation';

/** What happens when the end is reached, step by step. */
export function WhatThenDialog(props: {
  ttl: TtlSummary;
  onClose: () => void;
}) {
  const { ttl, onClose } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={480}>
      <DialogHeader>{t('entity.ttl.whatThen')}</DialogHeader>
      <DialogBody>
        <EndOfLife ttl={ttl} />
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {t('lifecycle.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
