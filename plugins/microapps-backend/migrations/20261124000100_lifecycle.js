/**
 * When an app must be looked at again, and what was done about its end.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('apps', table => {
    table
      .bigInteger('next_action_at_ms')
      .nullable()
      .comment('When the sweep must look again, UTC; absent: never');
    table.bigInteger('archived_at_ms').nullable().comment('UTC');
    table.bigInteger('retired_at_ms').nullable().comment('UTC');
    table
      .bigInteger('deletes_at_ms')
      .nullable()
      .comment('End of the grace period, UTC');
    table.bigInteger('deleted_at_ms').nullable().comment('UTC');
    table.bigInteger('last_used_at_ms').nullable().comment('UTC');
    table.bigInteger('idle_since_ms').nullable().comment('UTC');
    table
      .bigInteger('noticed_end_ms')
      .nullable()
      .comment('The end that people were told of, UTC');
    table
      .integer('noticed_days')
      .nullable()
      .comment('The latest notice of that end, in days before it');
    table
      .integer('granted_ttl_days')
      .nullable()
      .comment('More days than the tier gives, as granted at the last renewal');
    table
      .bigInteger('reassess_at_ms')
      .nullable()
      .comment('When it must be assessed again, UTC');
    table.index(['next_action_at_ms', 'ref'], 'apps_by_next_action_idx');
    table.index(['reassess_at_ms', 'ref'], 'apps_by_reassess_idx');
  });
  // The first sweep and the first assessment sort out what is really due.
  await knex('apps').update({ next_action_at_ms: 0, reassess_at_ms: 0 });

  await knex.schema.createTable('sweep_brake', table => {
    table.comment('The mass action that the sweep wants an answer for');
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('engaged_at_ms').notNullable().comment('UTC');
    table.integer('planned').notNullable().comment('Apps it would touch');
    table.integer('action_limit').notNullable().comment('Apps it may touch');
    table.text('apps').notNullable().comment('The first of them, JSON');
    table.bigInteger('released_at_ms').nullable().comment('UTC');
    table.text('released_by').nullable().comment('User ref');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sweep_brake');
  await knex.schema.alterTable('apps', table => {
    table.dropIndex(['next_action_at_ms', 'ref'], 'apps_by_next_action_idx');
    table.dropIndex(['reassess_at_ms', 'ref'], 'apps_by_reassess_idx');
  });
  await knex.schema.alterTable('apps', table => {
    table.dropColumns(
      'next_action_at_ms',
      'archived_at_ms',
      'retired_at_ms',
      'deletes_at_ms',
      'deleted_at_ms',
      'last_used_at_ms',
      'idle_since_ms',
      'noticed_end_ms',
      'noticed_days',
      'granted_ttl_days',
      'reassess_at_ms',
    );
  });
};
