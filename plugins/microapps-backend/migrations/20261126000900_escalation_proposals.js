/**
 * What a request would lead to, where the app is to change only once it is approved.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('escalations', table => {
    table
      .text('proposed_manifest')
      .nullable()
      .comment('The manifest it is about until that is in force, JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('escalations', table => {
    table.dropColumn('proposed_manifest');
  });
};
