/**
 * What decisions were made on is kept for a time; afterwards it is said when
 * it went.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('decisions', table => {
    table
      .bigInteger('facts_removed_at_ms')
      .nullable()
      .comment('When its facts were removed, UTC; absent: they are there');
    table
      .text('facts_removed_by')
      .nullable()
      .comment('Setting that says so: decisionFactsDays or deletedAppsDays');
    table.index(
      ['facts_removed_at_ms', 'decided_at_ms'],
      'decisions_retention_idx',
    );
    table.index(['input_digest'], 'decisions_input_idx');
  });
  await knex.schema.alterTable('manifest_versions', table => {
    table.index(['digest'], 'manifest_versions_digest_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('manifest_versions', table => {
    table.dropIndex(['digest'], 'manifest_versions_digest_idx');
  });
  await knex.schema.alterTable('decisions', table => {
    table.dropIndex(['input_digest'], 'decisions_input_idx');
    table.dropIndex(
      ['facts_removed_at_ms', 'decided_at_ms'],
      'decisions_retention_idx',
    );
    table.dropColumn('facts_removed_by');
    table.dropColumn('facts_removed_at_ms');
  });
};
