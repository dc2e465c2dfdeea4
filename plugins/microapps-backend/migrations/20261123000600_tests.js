/**
 * Results of test runs, as CI reports them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('test_reports', table => {
    table.comment('Results of test runs; rows are only ever added');
    table.increments('sequence').comment('Order of reports');
    table.text('app_ref').notNullable().comment('namespace/name');
    table.text('app_version').notNullable().comment('Version that was tested');
    table.integer('total').notNullable().comment('Tests that ran');
    table.integer('failed').notNullable().comment('Tests that failed');
    table.double('coverage').nullable().comment('0 to 1');
    table.bigInteger('reported_at_ms').notNullable().comment('UTC');
    table.text('reported_by').notNullable().comment('User ref or subject');
    table.index(['app_ref', 'app_version', 'sequence'], 'test_reports_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('test_reports');
};
