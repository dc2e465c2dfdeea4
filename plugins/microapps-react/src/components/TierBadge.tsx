import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Tier } from '@microapps/backstage-plugin-microapps-common';
import { microappsReactTranslationRef } from '../translation';
import { StatusTag } from './StatusTag';

/**
 * The tier of an app; a derived one says so in its title.
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
      {props.derived ? '*' : undefined}
    </StatusTag>
  );
}
