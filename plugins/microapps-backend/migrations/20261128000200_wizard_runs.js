/**
 * When somebody began to answer the questions that an app came out of.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wizard_runs', table => {
    table.comment('From opening the wizard to the first passing gate');
    table.string('namespace', 63).notNullable().comment('Namespace of the app');
    table.string('name', 63).notNullable().comment('Name of the app');
    table
      .bigInteger('opened_at_ms')
      .notNullable()
      .comment('When the wizard was opened, by the clock of the browser');
    table
      .string('template', 200)
      .nullable()
      .comment('What the app was made from, name@version');
    table
      .bigInteger('first_passed_at_ms')
      .nullable()
      .comment('When the gate first let the app through');
    table.primary(['namespace', 'name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wizard_runs');
};
