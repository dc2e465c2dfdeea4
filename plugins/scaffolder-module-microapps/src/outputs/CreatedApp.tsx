import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { ButtonLink, Link } from '@backstage/ui';
import {
  CopyCommand,
  escalationResource,
  useFormat,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import type { ReactNode } from 'react';
import { wizardTranslationRef } from '../translation';
import { type CreatedOutput, readOutput } from './readOutput';
import styles from './CreatedApp.module.css';

/** What was made, where it is, when it ends, what was asked, and what to do next. */
export function CreatedApp(props: { output?: ScaffolderTaskOutput }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const format = useFormat();
  // The portal shows this place before there is anything in it.
  if (!props.output) {
    return null;
  }
  const output = readOutput(props.output);
  const { title, appUrl, cloneCommand, endsOn, requests } = output;
  return (
    <div className={styles.created} data-microapps-root>
      <div className={styles.head}>
        <RiCheckboxCircleLine size={24} className={styles.icon} aria-hidden />
        <div role="status">
          <h2 className={styles.made}>
            {t('outputs.made', { name: title ?? '' })}
          </h2>
          <p className={styles.text}>{t('outputs.madeText')}</p>
        </div>
      </div>
      {appUrl && (
        <div>
          <ButtonLink variant="primary" href={appUrl}>
            {t('outputs.open')}
          </ButtonLink>
        </div>
      )}
      {cloneCommand && (
        <Section title={t('outputs.where')}>
          <p className={styles.text}>{t('outputs.whereText')}</p>
          <CopyCommand name={t('outputs.clone')} command={cloneCommand} />
        </Section>
      )}
      {endsOn && (
        <Section title={t('outputs.ends')}>
          <p className={styles.text}>
            {t('outputs.endsText', {
              date: format.date(endsOn),
              days: format.days(daysUntil(endsOn, format.now)),
            })}
          </p>
        </Section>
      )}
      {requests.length > 0 && <Asked requests={requests} />}
      <Section title={t('outputs.next')}>
        <ol className={styles.list}>
          <li>{t('outputs.nextOpen')}</li>
          <li>{t('outputs.nextReadme')}</li>
          {requests.length > 0 && (
            <li>{t('outputs.nextMerge', { branch: 'when-approved' })}</li>
          )}
          <li>{t('outputs.nextShare')}</li>
        </ol>
      </Section>
    </div>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </section>
  );
}

function Asked({ requests }: Pick<CreatedOutput, 'requests'>) {
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <Section title={t('outputs.asked')}>
      <ul className={styles.list}>
        {requests.map((request, index) => (
          <AskedFor key={request.id} request={request} number={index + 1} />
        ))}
      </ul>
      <p className={styles.text}>{t('outputs.askedText')}</p>
    </Section>
  );
}

/** What was asked, in the words of whoever decides. */
function AskedFor(props: {
  request: CreatedOutput['requests'][number];
  number: number;
}) {
  const { request, number } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const { value } = useResource(escalationResource, request.id);
  const words =
    value?.escalation.question ?? t('outputs.request', { number: `${number}` });
  return (
    <li>{request.url ? <Link href={request.url}>{words}</Link> : words}</li>
  );
}

function daysUntil(moment: string, now: DateTime): number {
  const days = DateTime.fromISO(moment).diff(now, 'days').days;
  return Math.max(0, Math.ceil(days));
}
