import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import { PersonChip } from '@microapps/backstage-plugin-microapps-react';
import { Facts } from '../forms/Facts';
import { microappsTranslationRef } from '../translation';
import { useAppLinks } from '../useAppLinks';

/** Who would own it, who is asked, and what it would work with. */
export function IdeaFacts({ idea }: { idea: Proposal }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { team, sponsor, sponsorRef, app } = idea;
  const appHref = useAppLinks()(`component:${app ?? 'unknown'}`)?.overview;
  const nobody = sponsor
    ? t('ideas.sponsorUnknown', { name: sponsor })
    : t('ideas.sponsorNone');
  return (
    <Facts
      facts={[
        [t('ideas.fact.team'), <PersonChip actor={team} />],
        [
          t('ideas.fact.sponsor'),
          sponsorRef ? <PersonChip actor={sponsorRef} /> : nobody,
        ],
        [t('ideas.fact.shape'), t(`ideas.shapeOf.${idea.shape}`)],
        [t('ideas.fact.audience'), t(`ideas.audienceOf.${idea.audience}`)],
        [t('ideas.fact.people'), t(`ideas.peopleOf.${idea.people}`)],
        [t('ideas.fact.data'), t(`ideas.dataOf.${idea.data}`)],
        [
          t('ideas.fact.app'),
          app && appHref ? <Link href={appHref}>{app}</Link> : app,
        ],
      ]}
    />
  );
}
