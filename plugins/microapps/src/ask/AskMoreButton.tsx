import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowUpCircleLine, RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import { useApp } from '../entity/useApp';
import { microappsTranslationRef } from '../translation';
import { AskDialog } from './AskDialog';

/** The menu to ask for more than the tier gives, for those who may. */
export function AskMoreButton({ kind }: { kind: 'tier' | 'budget' }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { value: detail } = useApp();
  const [open, setOpen] = useState(false);
  // There is nothing above production to ask for.
  const highest = kind === 'tier' && detail?.summary.tier === 'production';
  if (!detail?.mayWrite || !detail.lifecycle || highest) {
    return null;
  }
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          icon={<RiMore2Line />}
          aria-label={t(`ask.moreAbout.${kind}`)}
        />
        <Menu placement="bottom end" aria-label={t(`ask.moreAbout.${kind}`)}>
          <MenuItem
            iconStart={<RiArrowUpCircleLine />}
            onAction={() => setOpen(true)}
          >
            {t(`ask.more.${kind}`)}
          </MenuItem>
        </Menu>
      </MenuTrigger>
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
