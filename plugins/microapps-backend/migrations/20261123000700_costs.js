/**
 * What apps cost, per day and service.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Byte order on every database: dates are compared as text.
  const sortable = (table, name) =>
    table.specificType(
      name,
      knex.client.config.client === 'pg' ? 'text COLLATE "C"' : 'text',
    );

  await knex.schema.createTable('cost_days', table => {
    table.comment('Newest figure of each app, day and service');
    sortable(table, 'app_ref').notNullable().comment('namespace/name');
    sortable(table, 'date').notNullable().comment('2026-11-23, UTC');
    sortable(table, 'service').notNullable().comment('Empty where not said');
    table
      .bigInteger('amount_micros')
      .notNullable()
      .comment('Millionths of the currency unit');
    table.text('currency').notNullable().comment('ISO 4217');
    table.bigInteger('received_at_ms').notNullable().comment('UTC');
    table.text('received_by').notNullable().comment('User ref or subject');
    table.primary(['app_ref', 'date', 'service']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_days');
};
