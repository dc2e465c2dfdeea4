import type { RiskClass } from '@microapps/backstage-plugin-microapps-common';
import type { Tone } from './StatusTag';

/**
 * The tone of a risk class.
 *
 * @public
 */
export const riskTone: Record<RiskClass, Tone> = {
  low: 'positive',
  medium: 'warning',
  high: 'negative',
};
