import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { EvidenceFacts, SbomFacts, TestFacts } from '../gates/types';
import { sbomFactsOf } from '../sboms/sbomFactsOf';
import type { SbomStore } from '../sboms/types';
import { testFactsOf } from './testFactsOf';
import type { TestStore } from './types';

/** What the stores of evidence hold, as policies see it. */
export class StoredEvidenceFacts implements EvidenceFacts {
  static create(options: {
    sboms: SbomStore;
    tests: TestStore;
  }): StoredEvidenceFacts {
    return new StoredEvidenceFacts(options.sboms, options.tests);
  }

  private constructor(
    private readonly sboms: SbomStore,
    private readonly tests: TestStore,
  ) {}

  async sbomOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<SbomFacts> {
    const components = await this.sboms.componentsOf(ref, appVersion, tx);
    if (components) {
      return sbomFactsOf(components);
    }
    const otherVersion = await this.sboms.currentVersionOf(ref, tx);
    return {
      present: false,
      components: [],
      ...(otherVersion !== undefined && { other_version: otherVersion }),
    };
  }

  async testsOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<TestFacts> {
    return testFactsOf(await this.tests.newestOf(ref, appVersion, tx));
  }
}
