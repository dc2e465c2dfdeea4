import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import type { Draft, Page } from '../answers/types';
import { wizardTranslationRef } from '../translation';
import styles from './Review.module.css';

const AUDIENCE = {
  self: 'does.audienceSelf',
  team: 'does.audienceTeam',
  organisation: 'does.audienceOrganisation',
  external: 'does.audienceExternal',
  unknown: 'does.unknown',
} as const;

const PEOPLE = {
  none: 'does.peopleNone',
  contact: 'does.peopleContact',
  more: 'does.peopleMore',
  unknown: 'does.unknown',
} as const;

const DATA = {
  public: 'does.dataPublic',
  internal: 'does.dataInternal',
  confidential: 'does.dataConfidential',
  unknown: 'does.unknown',
} as const;

/** The answers, as they were given. */
export function InShort(props: {
  draft: Draft;
  teamTitle: string;
  onGoTo?(page: Page): void;
}) {
  const { draft, teamTitle, onGoTo } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const { locale } = useFormat();
  const { about = {}, does = {} } = draft;
  const services = (does.services ?? []).map(
    ({ name, domain }) => name ?? domain,
  );
  const rows: { page: Page; label: string; value: string | undefined }[] = [
    { page: 'about', label: t('review.name'), value: about.name },
    { page: 'about', label: t('review.purpose'), value: about.purpose },
    { page: 'about', label: t('review.team'), value: teamTitle },
    {
      page: 'does',
      label: t('review.audience'),
      value: does.audience && t(AUDIENCE[does.audience]),
    },
    {
      page: 'does',
      label: t('review.people'),
      value: does.people && t(PEOPLE[does.people]),
    },
    {
      page: 'does',
      label: t('review.data'),
      value: does.data && t(DATA[does.data]),
    },
    {
      page: 'does',
      label: t('review.services'),
      value: services.length
        ? new Intl.ListFormat(locale).format(services)
        : t('review.servicesNone'),
    },
  ];
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('review.short')}</h3>
      <dl className={styles.facts}>
        {rows.map(({ page, label, value }) => (
          <Row
            key={label}
            label={label}
            value={value}
            onChange={onGoTo && (() => onGoTo(page))}
          />
        ))}
      </dl>
    </section>
  );
}

function Row(props: {
  label: string;
  value: string | undefined;
  onChange?: () => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd>
        {onChange && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('review.changeNamed', { what: label })}
            onPress={onChange}
          >
            {t('review.change')}
          </Button>
        )}
      </dd>
    </>
  );
}
