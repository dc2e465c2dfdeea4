import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  Menu,
  MenuItem,
  MenuTrigger,
  Text,
} from '@backstage/ui';
import type {
  AppDetail,
  LifecycleDetail,
} from '@microapps/backstage-plugin-microapps-common';
import type { LifecycleAction } from '@microapps/backstage-plugin-microapps-react';
import {
  RiArchiveLine,
  RiHourglassLine,
  RiMore2Line,
  RiQuestionLine,
} from '@remixicon/react';
import { useState, type ReactNode } from 'react';
import { AskDialog } from '../ask/AskDialog';
import { microappsTranslationRef } from '../translation';
import { LifecycleDialog } from './LifecycleDialog';
import { WhatThenDialog } from './WhatThenDialog';

const RUNNING = ['active', 'idle'];

type Open = LifecycleAction | 'what-then' | 'ask-more';

/**
 * What may be done with the app's time: one button, the rest in a menu; where
 * it may not be done, why.
 */
export function LifecycleActions(props: {
  detail: AppDetail;
  lifecycle: LifecycleDetail;
}) {
  const { detail, lifecycle } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const running = RUNNING.includes(lifecycle.state);
  const main = running ? 'renew' : 'reactivate';
  if (lifecycle.state === 'deleted') {
    return null;
  }
  return (
    <>
      {lifecycle[main].allowed && (
        <Button variant="primary" onPress={() => setOpen(main)}>
          {t(`lifecycle.${main}.button`)}
        </Button>
      )}
      {lifecycle.state === 'idle' && lifecycle.retire.allowed && (
        <Button variant="secondary" onPress={() => setOpen('retire')}>
          {t('lifecycle.retire.button')}
        </Button>
      )}
      {running && (
        <More
          mayRetire={lifecycle.retire.allowed}
          mayAsk={detail.mayWrite}
          onOpen={setOpen}
        />
      )}
      {!lifecycle[main].allowed && lifecycle[main].whyNot && (
        <WhyNot>{lifecycle[main].whyNot}</WhyNot>
      )}
      {open === 'what-then' && (
        <WhatThenDialog ttl={detail.ttl} onClose={close} />
      )}
      {open === 'ask-more' && (
        <AskDialog
          app={detail.summary}
          subject={{ kind: 'ttl' }}
          onClose={close}
        />
      )}
      {open && open !== 'what-then' && open !== 'ask-more' && (
        <LifecycleDialog action={open} detail={detail} onClose={close} />
      )}
    </>
  );
}

function More(props: {
  mayRetire: boolean;
  mayAsk: boolean;
  onOpen: (open: Open) => void;
}) {
  const { mayRetire, mayAsk, onOpen } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label={t('lifecycle.more')}
      />
      <Menu placement="bottom end" aria-label={t('lifecycle.more')}>
        <MenuItem
          iconStart={<RiQuestionLine />}
          onAction={() => onOpen('what-then')}
        >
          {t('entity.ttl.whatThen')}
        </MenuItem>
        {mayAsk ? (
          <MenuItem
            iconStart={<RiHourglassLine />}
            onAction={() => onOpen('ask-more')}
          >
            {t('ask.more.ttl')}
          </MenuItem>
        ) : null}
        {mayRetire ? (
          <MenuItem
            color="danger"
            iconStart={<RiArchiveLine />}
            onAction={() => onOpen('retire')}
          >
            {t('lifecycle.retire.menu')}
          </MenuItem>
        ) : null}
      </Menu>
    </MenuTrigger>
  );
}

function WhyNot({ children }: { children: ReactNode }) {
  return (
    <Text color="secondary" variant="body-small">
      {children}
    </Text>
  );
}
