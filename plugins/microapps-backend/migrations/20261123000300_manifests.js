/**
 * Manifests as received, their history, and the order of changes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('manifest_contents', table => {
    table.comment('Manifests as received, once each');
    table.text('digest').primary().comment('sha256:<hex> of the content');
    table.text('content').notNullable().comment('As received');
  });

  await knex.schema.createTable('manifests', table => {
    table.comment('The manifest in force of every app');
    table.text('app_ref').primary().comment('namespace/name');
    table
      .text('digest')
      .notNullable()
      .references('digest')
      .inTable('manifest_contents')
      .comment('Content in force');
    table.text('manifest').notNullable().comment('JSON after validation');
    table.text('entity').notNullable().comment('JSON of the catalog entity');
    table.text('source_kind').notNullable().comment('push, url or location');
    table.text('source_url').nullable().comment('Where it is read from');
    table.text('source_subject').nullable().comment('Who pushes or registered');
    table
      .bigInteger('checked_at_ms')
      .notNullable()
      .comment('When the source was last read');
    table.text('problem').nullable().comment('Why the last read was refused');
    table
      .bigInteger('change_sequence')
      .notNullable()
      .unique()
      .comment('Position among all changes, in order of commit');
    table.index(['source_kind', 'checked_at_ms'], 'manifests_by_source_idx');
  });

  await knex.schema.createTable('manifest_versions', table => {
    table.comment('History of manifests; rows are only ever added');
    table.bigIncrements('id').comment('Order of arrival');
    table.text('app_ref').notNullable().comment('namespace/name');
    table
      .text('digest')
      .notNullable()
      .references('digest')
      .inTable('manifest_contents')
      .comment('What was received');
    table.text('version').notNullable().comment('Version of the app');
    table.bigInteger('received_at_ms').notNullable().comment('UTC');
    table.text('received_by').notNullable().comment('User ref or service');
    table.index(['app_ref', 'id'], 'manifest_versions_app_idx');
  });

  await knex.schema.createTable('manifest_change_counter', table => {
    table.comment(
      'One row; its lock puts changes in order of commit, so that no reader skips one',
    );
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('value').notNullable().comment('Last sequence given out');
  });
  await knex('manifest_change_counter').insert({ id: 1, value: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('manifest_change_counter');
  await knex.schema.dropTable('manifest_versions');
  await knex.schema.dropTable('manifests');
  await knex.schema.dropTable('manifest_contents');
};
