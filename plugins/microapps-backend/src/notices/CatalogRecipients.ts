import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NoticeRecipients } from './types';

/**
 * Asks the catalog who exists and who is in a group. While it is away people
 * stay who they were: a user ref is taken as it is, and a group fails, so
 * that its notice waits.
 */
export class CatalogRecipients implements NoticeRecipients {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    /** Refs of the groups of platform admins. */
    platformAdminRefs: string[];
  }): CatalogRecipients {
    const { auth, catalog, platformAdminRefs } = options;
    return new CatalogRecipients(auth, catalog, platformAdminRefs);
  }

  private constructor(
    private readonly auth: AuthService,
    private readonly catalog: CatalogService,
    private readonly platformAdminRefs: string[],
  ) {}

  async platformAdmins(): Promise<string[]> {
    return this.platformAdminRefs;
  }

  async resolve(refs: string[]): Promise<string[]> {
    if (refs.length === 0) {
      return [];
    }
    try {
      const entities = await this.find(refs);
      return [...new Set(entities.flatMap(peopleOf))];
    } catch (error) {
      if (refs.every(isUser)) {
        return refs;
      }
      throw error;
    }
  }

  private async find(entityRefs: string[]): Promise<Entity[]> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const { items } = await this.catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials },
    );
    return items.filter(entity => entity !== undefined);
  }
}

function peopleOf(entity: Entity): string[] {
  const ref = stringifyEntityRef(entity);
  if (isUser(ref)) {
    return [ref];
  }
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_MEMBER)
    .map(({ targetRef }) => targetRef)
    .filter(isUser);
}

function isUser(ref: string): boolean {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'user';
}
