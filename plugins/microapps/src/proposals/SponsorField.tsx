import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import { microappsTranslationRef } from '../translation';
import { displayNameOf, textOf } from './useMe';

const MOST_FOUND = 20;

interface PersonOption {
  id: string;
  label: string;
  description?: string;
}

/** Finds who should say yes by name or address; nobody is fine too. */
export function SponsorField(props: {
  /** Ref of a user of the catalog. */
  value: string | undefined;
  onChange: (ref: string | undefined) => void;
  /** Ref of the author, who cannot say yes to themselves. */
  except: string | undefined;
}) {
  const { value, onChange, except } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const [picked, setPicked] = useState<PersonOption>();
  const named = useNamed(value);
  const people = useAsyncList<PersonOption>({
    load: async ({ filterText }) => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: 'user' },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: MOST_FOUND,
        orderFields: { field: 'spec.profile.displayName', order: 'asc' },
        ...(filterText && {
          fullTextFilter: {
            term: filterText,
            fields: [
              'metadata.name',
              'spec.profile.displayname',
              'spec.profile.email',
            ],
          },
        }),
      });
      return {
        items: items.map(entity => ({
          id: stringifyEntityRef(entity),
          label: displayNameOf(entity),
          description: textOf(entity, 'email'),
        })),
      };
    },
  });
  return (
    <Combobox
      label={t('ideas.form.sponsor')}
      description={t('ideas.form.sponsorHelp')}
      placeholder={t('ideas.form.sponsorSearch')}
      options={{
        ...people,
        items: people.items.filter(({ id }) => id !== except),
      }}
      search={{ mode: 'server' }}
      // The name that a choice writes into the field is no search: the list stays closed.
      menuTrigger={value ? 'manual' : 'focus'}
      // Another text than that of the option would open the list again.
      value={picked && picked.id === value ? picked : named}
      onChange={person => {
        setPicked(person ?? undefined);
        onChange(person?.id);
      }}
    />
  );
}

/** Somebody who was chosen before. */
function useNamed(ref: string | undefined): PersonOption | null {
  const { primaryTitle } = useEntityPresentation(ref ?? 'user:default/unknown');
  return ref === undefined ? null : { id: ref, label: primaryTitle };
}
