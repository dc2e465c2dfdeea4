import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import type { AppSummary } from '@microapps/backstage-plugin-microapps-common';
import type { LifecycleAction } from '@microapps/backstage-plugin-microapps-react';
import {
  RiArchiveLine,
  RiArrowRightLine,
  RiLinkM,
  RiMore2Line,
  RiRestartLine,
  RiShieldCheckLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { microappsTranslationRef } from '../translation';
import type { AppLinks } from '../useAppLinks';

const toastTimeoutMs = 4000;

/** What one wants to do with the time of an app of the list. */
export type ActOnApp = (app: AppSummary, action: LifecycleAction) => void;

interface AppRowMenuProps {
  app: AppSummary;
  links: AppLinks;
  onAct: ActOnApp;
}

const icons = {
  renew: <RiRestartLine />,
  retire: <RiArchiveLine />,
  reactivate: <RiRestartLine />,
} satisfies Record<LifecycleAction, ReactNode>;

const actionsOf: Partial<Record<AppSummary['state'], LifecycleAction[]>> = {
  active: ['renew', 'retire'],
  idle: ['renew', 'retire'],
  suspended: ['retire'],
  archived: ['reactivate'],
  retired: ['reactivate'],
};

/** What can be done with one app from the list. */
export function AppRowMenu({ app, links, onAct }: AppRowMenuProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const toasts = useApi(toastApiRef);
  const { title } = app;

  const copyLink = async () => {
    const url = new URL(links.overview, window.location.origin).href;
    try {
      await navigator.clipboard.writeText(url);
      toasts.post({
        title: t('indexPage.row.linkCopied', { title }),
        timeout: toastTimeoutMs,
      });
    } catch {
      toasts.post({
        title: t('indexPage.row.linkNotCopied', { title, url }),
        status: 'warning',
      });
    }
  };

  return (
    <MenuTrigger>
      <ButtonIcon
        variant="tertiary"
        size="small"
        aria-label={t('indexPage.row.menu', { title })}
        icon={<RiMore2Line />}
      />
      <Menu
        placement="bottom end"
        aria-label={t('indexPage.row.menu', { title })}
      >
        <MenuItem href={links.overview} iconStart={<RiArrowRightLine />}>
          {t('indexPage.row.open')}
        </MenuItem>
        <MenuItem href={links.governance} iconStart={<RiShieldCheckLine />}>
          {t('indexPage.row.openGovernance')}
        </MenuItem>
        <MenuItem onAction={copyLink} iconStart={<RiLinkM />}>
          {t('indexPage.row.copyLink')}
        </MenuItem>
        {(actionsOf[app.state] ?? []).map(action => (
          <MenuItem
            key={action}
            color={action === 'retire' ? 'danger' : undefined}
            iconStart={icons[action]}
            onAction={() => onAct(app, action)}
          >
            {t(`indexPage.row.${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
