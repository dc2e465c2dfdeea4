/**
 * What happened, who did it and why. Rows are only ever added.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_log', table => {
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
    table.index(['app_ref', 'sequence'], 'audit_log_app_idx');
    table.index(['action', 'sequence'], 'audit_log_action_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_log');
};
