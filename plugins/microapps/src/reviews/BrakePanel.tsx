import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Link } from '@backstage/ui';
import type { SweepBrake } from '@microapps/backstage-plugin-microapps-common';
import {
  brakeResource,
  useFormat,
  useRefreshEvery,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { microappsTranslationRef } from '../translation';
import { useAppLinks } from '../useAppLinks';
import styles from './BrakePanel.module.css';
import { ReleaseDialog } from './ReleaseDialog';
import { REFRESH_MS } from './useReviewQueue';

/**
 * What the clean-up wanted to do to so many apps at once that it stopped and
 * asks; shown to those who may let it go on.
 */
export function BrakePanel() {
  const { value, refresh } = useResource(brakeResource, undefined, {
    maxAgeMs: 0,
  });
  useRefreshEvery(refresh, REFRESH_MS);
  return value?.engaged ? <Stopped brake={value} /> : null;
}

function Stopped({ brake }: { brake: SweepBrake }) {
  const { planned = 0, limit = 0, since, apps = [], mayRelease } = brake;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t('reviews.brake.label')}>
      <Alert
        status="warning"
        icon
        title={t('reviews.brake.title', { count: planned })}
        description={
          <div className={styles.panel}>
            <p>
              {t('reviews.brake.why', {
                limit: `${limit}`,
                date: since ? format.date(since) : '',
              })}
            </p>
            <AppLinksList apps={apps} more={planned - apps.length} />
            <p>{t('reviews.brake.keep')}</p>
            {mayRelease && (
              <div>
                <Button variant="secondary" onPress={() => setOpen(true)}>
                  {t('reviews.brake.open')}
                </Button>
              </div>
            )}
          </div>
        }
      />
      {open && <ReleaseDialog brake={brake} onClose={() => setOpen(false)} />}
    </section>
  );
}

function AppLinksList({ apps, more }: { apps: string[]; more: number }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const linksOf = useAppLinks();
  return (
    <ul className={styles.apps} aria-label={t('reviews.brake.apps')}>
      {apps.map(app => {
        const name = app.replace(/^default\//, '');
        const href = linksOf(`component:${app}`)?.overview;
        return (
          <li key={app}>{href ? <Link href={href}>{name}</Link> : name}</li>
        );
      })}
      {more > 0 && <li>{t('reviews.brake.more', { count: more })}</li>}
    </ul>
  );
}
