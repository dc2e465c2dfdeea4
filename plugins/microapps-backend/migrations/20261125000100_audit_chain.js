const { createHash } = require('node:crypto');

const ROWS_PER_STATEMENT = 400;

const GENESIS = '0'.repeat(64);

/** Frozen with this migration; the same as in src/audit/chain.ts. */
function linkOf(previous, row) {
  const content = JSON.stringify({
    action: row.action,
    actor: row.actor,
    app: row.app_ref ?? undefined,
    atMs: Number(row.at_ms),
    decisionId: row.decision_id ?? undefined,
    details: row.details ?? undefined,
    reason: row.reason ?? undefined,
    sequence: row.sequence,
    text: row.text,
  });
  return createHash('sha256').update(`${previous}\n${content}`).digest('hex');
}

async function chainExisting(knex) {
  let hash = GENESIS;
  let sequence = 0;
  let after = -1;
  for (;;) {
    const rows = await knex('audit_log')
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(ROWS_PER_STATEMENT);
    if (rows.length === 0) {
      return { sequence, hash };
    }
    const chained = [];
    for (const row of rows) {
      sequence += 1;
      const linked = { ...row, sequence };
      hash = linkOf(hash, linked);
      chained.push({ ...linked, hash });
    }
    await knex('audit_chain').insert(chained);
    after = rows.at(-1).sequence;
  }
}

async function refuseChanges(knex) {
  if (knex.client.config.client === 'pg') {
    await knex.raw(`
      CREATE FUNCTION audit_log_is_append_only() RETURNS trigger AS $$
      BEGIN RAISE EXCEPTION 'audit_log is append only'; END
      $$ LANGUAGE plpgsql`);
    await knex.raw(`
      CREATE TRIGGER audit_log_append_only
      BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
      FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only()`);
    return;
  }
  for (const event of ['UPDATE', 'DELETE']) {
    await knex.raw(`
      CREATE TRIGGER audit_log_no_${event.toLowerCase()}
      BEFORE ${event} ON audit_log
      BEGIN SELECT RAISE(ABORT, 'audit_log is append only'); END`);
  }
}

/**
 * Links every row to the one before it, so that a change shows. Rows are
 * numbered anew, without gaps: a missing number is a missing row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const pg = knex.client.config.client === 'pg';
  await knex.schema.createTable('audit_chain', table => {
    table.comment('What happened; rows are only ever added, each linked');
    table
      .specificType('sequence', pg ? 'bigint' : 'integer')
      .notNullable()
      .comment('1, 2, 3 … without gaps; given by audit_head');
    table.bigInteger('at_ms').notNullable().comment('Milliseconds, UTC');
    table
      .text('actor')
      .notNullable()
      .comment('User ref, subject of a service, or system');
    table.text('action').notNullable().comment('e.g. manifest-registered');
    table.text('app_ref').nullable().comment('namespace/name, where about one');
    table.text('text').notNullable().comment('A plain sentence for people');
    table.text('reason').nullable().comment('Why, where somebody said so');
    table.text('details').nullable().comment('JSON for machines');
    table.text('decision_id').nullable().comment('The decision behind it');
    table
      .text('hash')
      .notNullable()
      .comment('SHA-256, hex, over the hash before and this row');
    table.primary(['sequence'], 'audit_chain_pkey');
    table.index(['app_ref', 'sequence'], 'audit_chain_app_idx');
    table.index(['action', 'sequence'], 'audit_chain_action_idx');
    table.index(['actor', 'sequence'], 'audit_chain_actor_idx');
    table.index(['at_ms'], 'audit_chain_at_idx');
  });
  const head = await chainExisting(knex);
  await knex.schema.dropTable('audit_log');
  await knex.schema.renameTable('audit_chain', 'audit_log');
  await refuseChanges(knex);

  await knex.schema.createTable('audit_head', table => {
    table.comment('The newest link; locked by whoever adds one');
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('sequence').notNullable().comment('Of the newest row');
    table.text('hash').notNullable().comment('Of the newest row');
  });
  await knex('audit_head').insert({ id: 1, ...head });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const pg = knex.client.config.client === 'pg';
  await knex.schema.dropTable('audit_head');
  await knex.schema.createTable('audit_plain', table => {
    table.comment('What happened; rows are only ever added');
    table
      .bigIncrements('sequence')
      .comment('Grows with every row; the order of the trail');
    table.bigInteger('at_ms').notNullable().comment('Milliseconds, UTC');
    table
      .text('actor')
      .notNullable()
      .comment('User ref, subject of a service, or system');
    table.text('action').notNullable().comment('e.g. manifest-registered');
    table.text('app_ref').nullable().comment('namespace/name, where about one');
    table.text('text').notNullable().comment('A plain sentence for people');
    table.text('reason').nullable().comment('Why, where somebody said so');
    table.text('details').nullable().comment('JSON for machines');
    table.text('decision_id').nullable().comment('The decision behind it');
  });
  const columns =
    'sequence, at_ms, actor, action, app_ref, text, reason, details, decision_id';
  await knex.raw(
    `INSERT INTO audit_plain (${columns}) SELECT ${columns} FROM audit_log`,
  );
  await knex.schema.dropTable('audit_log');
  await knex.schema.renameTable('audit_plain', 'audit_log');
  await knex.schema.alterTable('audit_log', table => {
    table.index(['app_ref', 'sequence'], 'audit_log_app_idx');
    table.index(['action', 'sequence'], 'audit_log_action_idx');
  });
  if (pg) {
    await knex.raw('DROP FUNCTION audit_log_is_append_only()');
    await knex.raw(
      `SELECT setval(pg_get_serial_sequence('audit_log', 'sequence'),
         (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log), false)`,
    );
  }
};
