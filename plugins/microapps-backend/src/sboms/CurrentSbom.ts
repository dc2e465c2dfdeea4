import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import type { SbomStore } from './types';

/** Keeps the SBOM that a page shows in step with the version in force. */
export class CurrentSbom {
  static create(options: {
    apps: Pick<AppStore, 'patch'>;
    store: Pick<SbomStore, 'makeCurrent'>;
  }): CurrentSbom {
    return new CurrentSbom(options.apps, options.store);
  }

  private constructor(
    private readonly apps: Pick<AppStore, 'patch'>,
    private readonly store: Pick<SbomStore, 'makeCurrent'>,
  ) {}

  /** After the app was written in the transaction; one that came in before its version did is found. */
  async follow(
    tx: Knex.Transaction,
    ref: AppRef,
    appVersion: string,
  ): Promise<void> {
    const sbom = await this.store.makeCurrent(tx, ref, appVersion);
    if (sbom) {
      await this.apps.patch(tx, ref, { sbom });
    }
  }
}
