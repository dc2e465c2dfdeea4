import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import {
  StatusTag,
  type Tone,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';

const tones: Record<Proposal['status'], Tone> = {
  waiting: 'announcement',
  approved: 'positive',
  declined: 'neutral',
  withdrawn: 'neutral',
};

/** What became of an idea so far. */
export function IdeaStatus({ status }: Pick<Proposal, 'status'>) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <StatusTag tone={tones[status]}>{t(`ideas.status.${status}`)}</StatusTag>
  );
}
