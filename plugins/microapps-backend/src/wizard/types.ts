import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

/** Where an app began: with somebody who opened the wizard. */
export interface WizardRun {
  openedAtMs: number;
  /** `name@version` */
  template?: string;
}

/** As it comes over the network. */
export interface WrittenWizardRun {
  openedAt: string;
  template?: string;
}

export interface WizardStore {
  /** Of a new app; what an earlier app of the name left is forgotten. */
  begin(
    tx: Knex.Transaction,
    ref: AppRef,
    run: WizardRun | undefined,
  ): Promise<void>;
  /**
   * Takes note that the gate let the app through.
   *
   * @returns the run, the first time only; undefined for apps without one
   */
  pass(
    tx: Knex.Transaction,
    ref: AppRef,
    nowMs: number,
  ): Promise<WizardRun | undefined>;
}
