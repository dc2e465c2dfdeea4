import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import { profileOf, titleOf } from '../person/readPerson';
import { wizardTranslationRef } from '../translation';

const MOST_FOUND = 20;

interface PersonOption {
  id: string;
  label: string;
  description?: string;
}

interface PersonPickerProps {
  /** Ref of a user of the catalog. */
  value: string | undefined;
  onChange(ref: string | undefined): void;
}

/** Finds a person of the catalog by name or address. */
export function PersonPicker(props: PersonPickerProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const [picked, setPicked] = useState<PersonOption>();
  const chosen = useChosen(value, picked);
  const people = useAsyncList<PersonOption>({
    load: async ({ filterText }) => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: 'user' },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: MOST_FOUND,
        orderFields: { field: 'spec.profile.displayName', order: 'asc' },
        ...(filterText
          ? {
              fullTextFilter: {
                term: filterText,
                fields: [
                  'metadata.name',
                  'spec.profile.displayname',
                  'spec.profile.email',
                ],
              },
            }
          : {}),
      });
      return {
        items: items.map(entity => ({
          id: stringifyEntityRef(entity),
          label: titleOf(entity),
          description: profileOf(entity).email,
        })),
      };
    },
  });
  return (
    <Combobox
      aria-label={t('about.sponsorSearch')}
      placeholder={t('about.sponsorSearch')}
      options={people}
      search={{ mode: 'server' }}
      // The name that a choice writes into the field is no search: the list stays closed.
      menuTrigger={value ? 'manual' : 'focus'}
      value={chosen}
      onChange={person => {
        setPicked(person ?? undefined);
        onChange(person?.id);
      }}
    />
  );
}

/** The chosen person by name: one who was picked here is known, others are looked up. */
function useChosen(
  ref: string | undefined,
  picked: PersonOption | undefined,
): PersonOption | null {
  const { primaryTitle } = useEntityPresentation(ref ?? 'user:default/unknown');
  if (ref === undefined) {
    return null;
  }
  return picked?.id === ref ? picked : { id: ref, label: primaryTitle };
}
