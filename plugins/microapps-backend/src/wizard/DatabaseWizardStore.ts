import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { WizardRun, WizardStore } from './types';

const TABLE = 'wizard_runs';

interface WizardRunRow {
  opened_at_ms: number | string;
  template: string | null;
}

export class DatabaseWizardStore implements WizardStore {
  static create(): DatabaseWizardStore {
    return new DatabaseWizardStore();
  }

  private constructor() {}

  async begin(
    tx: Knex.Transaction,
    { namespace, name }: AppRef,
    run: WizardRun | undefined,
  ): Promise<void> {
    await tx(TABLE).where({ namespace, name }).delete();
    if (run) {
      await tx(TABLE).insert({
        ...{ namespace, name },
        opened_at_ms: run.openedAtMs,
        template: run.template,
      });
    }
  }

  async pass(
    tx: Knex.Transaction,
    { namespace, name }: AppRef,
    nowMs: number,
  ): Promise<WizardRun | undefined> {
    const [row]: WizardRunRow[] = await tx(TABLE)
      .where({ namespace, name })
      .whereNull('first_passed_at_ms')
      .update({ first_passed_at_ms: nowMs })
      .returning(['opened_at_ms', 'template']);
    return (
      row && {
        openedAtMs: Number(row.opened_at_ms),
        ...(row.template && { template: row.template }),
      }
    );
  }
}
