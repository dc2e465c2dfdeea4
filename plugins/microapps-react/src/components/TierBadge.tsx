import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type { Tier } from '@microapps/backstage-plugin-microapps-common';
import { microappsReactTranslationRef } from '../translation';
import { StatusTag } from './StatusTag';

/**
 * The tier of an app; a derived one has a star, and says what it means to those
 * who point at it or have it read out. Whoever shows it says so beside it too.
 *
 * @public
 */
export function TierBadge(props: { tier: Tier; derived?: boolean }) {
  const { t } = useTranslationRef(microappsReactTranslationRef);
  return (
    <StatusTag
      tone="announcement"
      title={props.derived ? t('tier.derived') : undefined}
    >
      {t(`tier.${props.tier}`)}
      {props.derived ? (
        <>
          <span aria-hidden>*</span>
          <VisuallyHidden>, {t('tier.derived')}</VisuallyHidden>
        </>
      ) : undefined}
    </StatusTag>
  );
}
