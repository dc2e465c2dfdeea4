import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  RelativeTime,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import { useGovernanceHref } from '../useGovernanceHref';
import { AppFactCard } from './AppFactCard';
import { FactView, type Evidence } from './FactCard';
import { InsideBar } from './InsideBar';
import { UploadSbomDialog } from './UploadSbomDialog';

/** Which parts the app is made of, and whether we know them. */
export function InsideCard() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <AppFactCard
      title={t('entity.inside.title')}
      help={t('entity.inside.help')}
    >
      {detail =>
        detail.summary.sbom.state === 'none' ? (
          <NothingKnown />
        ) : (
          <Parts detail={detail} />
        )
      }
    </AppFactCard>
  );
}

function NothingKnown() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <FactView
      fact={{
        headline: t('entity.inside.noneHeadline'),
        sentence: t('entity.inside.noneSentence'),
        evidence: [{ key: 'why', text: t('entity.inside.noneWhy') }],
        action: <UploadSbomDialog />,
      }}
    />
  );
}

function Parts({ detail }: { detail: AppDetail }) {
  const { sbom } = detail.summary;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const governanceHref = useGovernanceHref();
  const stale = sbom.state === 'stale';
  const licenses =
    sbom.withoutLicense === 0
      ? t('entity.inside.everyLicense')
      : t('entity.inside.withoutLicense', { count: sbom.withoutLicense });
  const evidence: Evidence[] = [];
  if (sbom.uploadedAt) {
    evidence.push({
      key: 'uploaded',
      text: (
        <>
          {t('entity.inside.uploaded')} <RelativeTime at={sbom.uploadedAt} />
        </>
      ),
    });
  }
  if (sbom.appVersion) {
    evidence.push({
      key: 'version',
      text: t('entity.inside.version', { version: sbom.appVersion }),
    });
  }
  if (sbom.format) {
    evidence.push({ key: 'format', text: sbom.format });
  }
  return (
    <FactView
      fact={{
        headline: t('entity.inside.parts', {
          count: sbom.components,
          number: format.number(sbom.components),
        }),
        aside: stale ? t('entity.inside.stale') : undefined,
        sentence: stale
          ? t('entity.inside.staleSentence', { version: detail.version })
          : licenses,
        picture: (
          <InsideBar
            total={sbom.components}
            withoutLicense={sbom.withoutLicense}
            label={licenses}
          />
        ),
        evidence,
        action: stale ? (
          <UploadSbomDialog />
        ) : (
          <ButtonLink variant="secondary" href={governanceHref('components')}>
            {t('entity.inside.list')}
          </ButtonLink>
        ),
      }}
    />
  );
}
