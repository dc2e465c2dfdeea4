import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { PersonDirectory } from './types';

/** Asks the catalog for the profile of a user. */
export class CatalogPersonDirectory implements PersonDirectory {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): CatalogPersonDirectory {
    return new CatalogPersonDirectory(options.auth, options.catalog);
  }

  private constructor(
    private readonly auth: AuthService,
    private readonly catalog: CatalogService,
  ) {}

  async person(
    userRef: string,
  ): Promise<{ name: string; email?: string } | undefined> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const entity = await this.catalog.getEntityByRef(userRef, { credentials });
    if (!entity) {
      return undefined;
    }
    const profile: unknown = entity.spec?.profile;
    return {
      name: textOf(profile, 'displayName') ?? entity.metadata.name,
      email: textOf(profile, 'email'),
    };
  }
}

function textOf(profile: unknown, key: string): string | undefined {
  if (typeof profile !== 'object' || profile === null) {
    return undefined;
  }
  const value: unknown = Reflect.get(profile, key);
  return typeof value === 'string' && value ? value : undefined;
}
