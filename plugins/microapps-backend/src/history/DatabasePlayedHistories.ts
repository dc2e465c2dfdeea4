import type { Knex } from 'knex';

/** Remembers which histories were played in. */
export class DatabasePlayedHistories {
  static create(options: { knex: Knex }): DatabasePlayedHistories {
    return new DatabasePlayedHistories(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async stateOf(id: string): Promise<'unknown' | 'started' | 'finished'> {
    const row = await this.knex('history_players').where({ id }).first();
    if (!row) {
      return 'unknown';
    }
    return row.finished_at_ms === null ? 'started' : 'finished';
  }

  async markStarted(id: string, now: Date): Promise<void> {
    await this.knex('history_players')
      .insert({ id, started_at_ms: now.getTime() })
      .onConflict('id')
      .ignore();
  }

  async markFinished(id: string, now: Date): Promise<void> {
    await this.knex('history_players')
      .where({ id })
      .update({ finished_at_ms: now.getTime() });
  }
}
