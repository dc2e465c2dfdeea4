import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { Avatar, Link, Text } from '@backstage/ui';
import { RiGroupLine, RiRobot2Line } from '@remixicon/react';
import { microappsReactTranslationRef } from '../translation';
import styles from './PersonChip.module.css';

const PERSON_REF = /^(user|group):/i;
const SERVICE_PREFIX = /^(service|external|plugin):/;

/**
 * Who did something or owns something: a person or a group of the catalog with
 * a link, a service by its subject, or the portal itself.
 *
 * @public
 */
export function PersonChip(props: {
  /** Ref of a user or group, the subject of a service, or `system`. */
  actor: string;
}) {
  const { actor } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  if (PERSON_REF.test(actor)) {
    return <CatalogPerson entityRef={actor} />;
  }
  return (
    <span className={styles.chip}>
      <RiRobot2Line size={16} className={styles.icon} aria-hidden />
      <Text variant="body-small">
        {actor === 'system'
          ? t('person.system')
          : t('person.service', { subject: actor.replace(SERVICE_PREFIX, '') })}
      </Text>
    </span>
  );
}

function CatalogPerson({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { kind } = parseEntityRef(entityRef);
  return (
    <span className={styles.chip}>
      {kind.toLowerCase() === 'group' ? (
        <RiGroupLine size={16} className={styles.icon} aria-hidden />
      ) : (
        <Avatar
          src=""
          name={primaryTitle}
          size="x-small"
          purpose="decoration"
        />
      )}
      {entityRoute ? (
        <Link
          href={entityRoute(entityRouteParams(entityRef))}
          variant="body-small"
          standalone
        >
          {primaryTitle}
        </Link>
      ) : (
        <Text variant="body-small">{primaryTitle}</Text>
      )}
    </span>
  );
}
