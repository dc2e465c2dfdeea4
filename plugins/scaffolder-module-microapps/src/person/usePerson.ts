import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { readPerson, type Person } from './readPerson';

/** Who asks. Undefined until that is known. */
export function usePerson(): Person | undefined {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const [person, setPerson] = useState<Person>();
  useEffect(() => {
    let wanted = true;
    readPerson({ identityApi, catalogApi }).then(
      found => wanted && setPerson(found),
      // Without the catalog nobody is in a team: the questions say so.
      () => wanted && setPerson({ name: '', email: '', teams: [] }),
    );
    return () => {
      wanted = false;
    };
  }, [identityApi, catalogApi]);
  return person;
}
