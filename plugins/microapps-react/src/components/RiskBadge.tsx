import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RiskClass } from '@microapps/backstage-plugin-microapps-common';
import { microappsReactTranslationRef } from '../translation';
import { riskTone } from './riskTone';
import { StatusTag } from './StatusTag';

/**
 * Risk class and score in one pill: `Medium 46`. Without a class: not known yet.
 *
 * @public
 */
export function RiskBadge(props: { riskClass?: RiskClass; score?: number }) {
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const { riskClass, score } = props;
  if (!riskClass) {
    return <StatusTag tone="neutral">{t('risk.unknown')}</StatusTag>;
  }
  return (
    <StatusTag tone={riskTone[riskClass]}>
      {t(`risk.${riskClass}`)} {score}
    </StatusTag>
  );
}
