/**
 * What has to reach somebody outside, and what each person is told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment('Effects of changes, written with them, delivered later');
    table.bigIncrements('sequence').comment('Order of delivery');
    table.text('kind').notNullable().comment('notice or lifecycle-changed');
    table.text('app_ref').nullable().comment('namespace/name');
    table.text('payload').notNullable().comment('JSON');
    table.bigInteger('created_at_ms').notNullable().comment('UTC');
    table
      .bigInteger('next_attempt_at_ms')
      .nullable()
      .comment('UTC; absent: delivered');
    table.integer('attempts').notNullable().defaultTo(0).comment('So far');
    table.bigInteger('delivered_at_ms').nullable().comment('UTC');
    table.text('outcome').nullable().comment('What came of it, in words');
    table.text('last_error').nullable().comment('Of the last failed attempt');
    table.index(['next_attempt_at_ms', 'sequence'], 'outbox_due_idx');
    table.index(['app_ref', 'sequence'], 'outbox_app_idx');
  });

  await knex.schema.createTable('notices', table => {
    table.comment('What each person is told, and when they were');
    table.bigIncrements('sequence').comment('Order of creation');
    table
      .bigInteger('outbox_sequence')
      .notNullable()
      .comment('The outbox record it comes from');
    table.text('person_ref').notNullable().comment('User ref');
    table.text('topic').notNullable().comment('e.g. microapps.ttl');
    table.text('scope').notNullable().comment('One notification per scope');
    table.text('app_ref').nullable().comment('namespace/name');
    table.text('payload').notNullable().comment('Title, text, link; JSON');
    table.boolean('digest').notNullable().comment('May be bundled');
    table.bigInteger('created_at_ms').notNullable().comment('UTC');
    table
      .bigInteger('due_at_ms')
      .nullable()
      .comment('When it is to be sent, UTC; absent: sent or answered');
    table.integer('attempts').notNullable().defaultTo(0).comment('So far');
    table.bigInteger('sent_at_ms').nullable().comment('UTC');
    table
      .text('outcome')
      .nullable()
      .comment('sent, in-digest or answered-already');
    table.text('last_error').nullable().comment('Of the last failed attempt');
    table.unique(['outbox_sequence', 'person_ref'], {
      indexName: 'notices_once_per_person',
    });
    table.index(['due_at_ms', 'sequence'], 'notices_due_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notices');
  await knex.schema.dropTable('outbox');
};
