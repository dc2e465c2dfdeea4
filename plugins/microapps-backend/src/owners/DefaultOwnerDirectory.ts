import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  normaliseRef,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { OwnerDirectory, OwnerLookup } from './types';

type EntityFilter = Record<string, string>;

interface Known {
  ref: string | undefined;
  askedAtMs: number;
}

/** People join and leave seldom; a minute keeps pushes in bulk cheap. */
const FRESH_MS = 60_000;

const MAX_KNOWN = 10_000;

/**
 * Finds groups and users in the catalog by ref, e-mail address or display
 * name, and remembers them for when the catalog is away.
 */
export class DefaultOwnerDirectory implements OwnerDirectory {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): DefaultOwnerDirectory {
    return new DefaultOwnerDirectory(options.auth, options.catalog);
  }

  private readonly known = new Map<string, Known>();

  private constructor(
    private readonly auth: AuthService,
    private readonly catalog: CatalogService,
  ) {}

  async lookUp(manifest: MicroappManifest): Promise<OwnerLookup> {
    const { owner, sponsor } = manifest;
    const [teamRef, contactRef, sponsorRef, ...coOwners] = await Promise.all([
      this.find('group', owner.team),
      this.find('user', owner.contact),
      sponsor ? this.find('user', sponsor) : undefined,
      ...(owner.co_owners ?? []).map(person => this.find('user', person)),
    ]);
    return {
      teamRef,
      contactRef,
      sponsorRef,
      coOwnerRefs: coOwners.filter(ref => ref !== undefined),
    };
  }

  private async find(
    kind: 'group' | 'user',
    written: string,
  ): Promise<string | undefined> {
    const key = `${kind} ${written.trim().toLocaleLowerCase('en-US')}`;
    const known = this.known.get(key);
    // The age of a cache entry is about this process, not about the portal's time.
    if (known && performance.now() - known.askedAtMs < FRESH_MS) {
      return known.ref;
    }
    try {
      const ref = await this.ask(kind, written.trim());
      this.remember(key, ref);
      return ref;
    } catch {
      if (known) {
        return known.ref;
      }
      throw new ServiceUnavailableError(
        'The catalog does not answer, so the owner cannot be looked up. Send it again in a minute.',
      );
    }
  }

  private remember(key: string, ref: string | undefined): void {
    if (this.known.size >= MAX_KNOWN) {
      this.known.clear();
    }
    this.known.set(key, { ref, askedAtMs: performance.now() });
  }

  private async ask(
    kind: 'group' | 'user',
    written: string,
  ): Promise<string | undefined> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const { items } = await this.catalog.getEntities(
      {
        filter: filtersFor(kind, written),
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        order: { field: 'metadata.name', order: 'asc' },
        limit: 10,
      },
      { credentials },
    );
    const refs = items.map(entity => stringifyEntityRef(entity));
    const exact = normaliseRef(written, { defaultKind: kind });
    // One match by name is certain; several by display name are a guess.
    return (
      refs.find(ref => ref === exact) ??
      (refs.length === 1 ? refs[0] : undefined)
    );
  }
}

function filtersFor(kind: 'group' | 'user', written: string): EntityFilter[] {
  if (kind === 'user' && written.includes('@')) {
    return [{ kind, 'spec.profile.email': written }];
  }
  const [, namespace = 'default', name] =
    /^[^:]+:([^/]+)\/(.+)$/.exec(
      normaliseRef(written, { defaultKind: kind }) ?? '',
    ) ?? [];
  const byName = name
    ? [{ kind, 'metadata.namespace': namespace, 'metadata.name': name }]
    : [];
  return kind === 'user'
    ? byName
    : [
        ...byName,
        { kind, 'spec.profile.displayName': written },
        { kind, 'metadata.title': written },
      ];
}
