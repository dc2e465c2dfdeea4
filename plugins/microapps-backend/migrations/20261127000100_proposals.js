/**
 * Ideas for apps, each proposed to a sponsor, and what became of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('proposals', table => {
    table.comment('Ideas for apps, with the answers of their sponsors');
    table.text('id').primary().comment('UUID');
    table.text('title').notNullable().comment('What it is called');
    table.text('name').notNullable().comment('Of the app it would become');
    table.text('purpose').notNullable().comment('What for, in plain words');
    table.text('team').notNullable().comment('Group that would own it');
    table.text('sponsor').notNullable().comment('As the author wrote it');
    table
      .text('sponsor_ref')
      .nullable()
      .comment('User ref; nobody known: platform admins decide');
    table.text('shape').notNullable().comment('page, service or unknown');
    table.text('audience').notNullable().comment('Who would use it');
    table.text('people').notNullable().comment('What it knows about people');
    table.text('data').notNullable().comment('The most sensitive other data');
    table
      .text('status')
      .notNullable()
      .comment('waiting, approved, declined or withdrawn');
    table.text('comment').nullable().comment('Of whoever answered it');
    table.text('proposed_by').notNullable().comment('User ref');
    table.bigInteger('proposed_at_ms').notNullable().comment('UTC');
    table.text('decided_by').nullable().comment('User ref');
    table.bigInteger('decided_at_ms').nullable().comment('UTC');
    table
      .text('app_ref')
      .nullable()
      .comment('namespace/name of what it became');
    table
      .text('waiting_subject')
      .nullable()
      .unique({ indexName: 'proposals_waiting_uq' })
      .comment('Author and name while it waits: one of a kind at a time');
    table
      .bigInteger('queue_key')
      .notNullable()
      .comment('Waiting ones oldest first, then the others newest first');
    table
      .integer('revision')
      .notNullable()
      .comment('Grows with every change; whoever comes second sees it');
    table.index(['queue_key', 'id'], 'proposals_queue_idx');
    table.index(['proposed_by', 'queue_key', 'id'], 'proposals_author_idx');
    table.index(['sponsor_ref', 'queue_key', 'id'], 'proposals_sponsor_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('proposals');
};
