import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useApp } from '../entity/useApp';
import { microappsTranslationRef } from '../translation';
import { AskDialog } from './AskDialog';

/** The button that asks for more than the tier gives, for those who may. */
export function AskMoreButton({ kind }: { kind: 'tier' | 'budget' }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { value: detail } = useApp();
  const [open, setOpen] = useState(false);
  // What there is above production is not asked for, it does not exist.
  const highest = kind === 'tier' && detail?.summary.tier === 'production';
  if (!detail?.mayWrite || !detail.lifecycle || highest) {
    return null;
  }
  return (
    <>
      <Button variant="tertiary" onPress={() => setOpen(true)}>
        {t(`ask.more.${kind}`)}
      </Button>
      {open && (
        <AskDialog
          app={detail.summary}
          subject={{ kind }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
