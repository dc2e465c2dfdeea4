import { useCallback, useEffect, useRef } from 'react';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { BgProvider, Button, ButtonLink } from '@backstage/ui';
import type { RegisteredManifest } from '@microapps/backstage-plugin-microapps-common';
import {
  appsRouteRef,
  microappsApiRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { RiCheckboxCircleFill } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { useAnswer } from '../useAnswer';
import { useAppLinks } from '../useAppLinks';
import { ProblemList } from './ProblemList';
import styles from './SuccessPanel.module.css';

interface SuccessPanelProps {
  result: RegisteredManifest;
  onAnother(): void;
}

/** What was registered, until when it lives and where its page is. */
export function SuccessPanel({ result, onAnother }: SuccessPanelProps) {
  const { namespace, name, status, problems } = result;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const api = useApi(microappsApiRef);
  const app = useAnswer(
    useCallback(() => api.getApp({ namespace, name }), [api, namespace, name]),
  ).value;
  const links = useAppLinks()(result.entityRef);
  const listHref = useRouteRef(appsRouteRef)?.();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.panel}>
      <BgProvider bg="neutral-1">
        <RiCheckboxCircleFill size={40} className={styles.icon} aria-hidden />
        <h2 className={styles.title} ref={heading} tabIndex={-1}>
          {t(`addPage.success.${status}`, {
            title: app?.summary.title ?? name,
          })}
        </h2>
        <p className={styles.text}>{t(`addPage.success.${status}Text`)}</p>
        {app && (
          <p className={styles.text}>
            {t('addPage.success.ends', {
              date: format.date(app.ttl.expiresAt),
              left: format.remaining(app.ttl.expiresAt),
              days: format.days(app.ttl.graceDays),
            })}
          </p>
        )}
        <div className={styles.actions}>
          {links && (
            <ButtonLink href={links.overview} variant="primary" size="medium">
              {t('addPage.success.open')}
            </ButtonLink>
          )}
          <Button variant="secondary" size="medium" onPress={onAnother}>
            {t('addPage.success.another')}
          </Button>
          {listHref && (
            <ButtonLink href={listHref} variant="secondary" size="medium">
              {t('addPage.success.list')}
            </ButtonLink>
          )}
        </div>
        {problems.length > 0 && (
          <div className={styles.hints}>
            <h3 className={styles.hintsTitle}>
              {t('addPage.success.warnings', { count: problems.length })}
            </h3>
            <ProblemList problems={problems} />
          </div>
        )}
      </BgProvider>
    </section>
  );
}
