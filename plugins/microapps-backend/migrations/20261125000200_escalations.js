/**
 * What was asked for beyond the rules, and what became of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('escalations', table => {
    table.comment('Requests for exceptions, approvals and more, with answers');
    table.text('id').primary().comment('UUID');
    table.text('app_ref').notNullable().comment('namespace/name');
    table
      .text('kind')
      .notNullable()
      .comment('exception, approval, tier, budget or ttl');
    table.text('rule_id').nullable().comment('Rule of an exception');
    table.text('value').nullable().comment('What it is about, e.g. a domain');
    table.text('subject').notNullable().comment('App, kind, rule and value');
    table
      .text('waiting_subject')
      .nullable()
      .unique({ indexName: 'escalations_waiting_uq' })
      .comment('The subject while it waits: one request at a time');
    table.text('reason').notNullable().comment('Why, in plain words');
    table
      .text('status')
      .notNullable()
      .comment('As decided; the end of an approved one is told by the clock');
    table
      .text('status_reason')
      .nullable()
      .comment('Why it was rejected, revoked or lapsed');
    table.text('requested_by').notNullable().comment('User ref or subject');
    table.bigInteger('requested_at_ms').notNullable().comment('UTC');
    table
      .bigInteger('expires_at_ms')
      .notNullable()
      .comment('As asked, then as approved, UTC');
    table.text('decided_by').nullable().comment('User ref');
    table.bigInteger('decided_at_ms').nullable().comment('UTC');
    table.text('comment').nullable().comment('Of who approved it');
    table.text('requested_tier').nullable().comment('Tier asked for');
    table
      .bigInteger('requested_budget_micros')
      .nullable()
      .comment('Per month, millionths of the currency unit');
    table.text('budget_currency').nullable().comment('ISO 4217');
    table.integer('requested_ttl_days').nullable().comment('Days asked for');
    table
      .text('approvers')
      .notNullable()
      .comment('Roles that may decide, each between bars');
    table.integer('renewals').notNullable().comment('In a row before this one');
    table.text('manifest_digest').notNullable().comment('What it was given on');
    table
      .text('governed')
      .notNullable()
      .comment('Governed fields of that manifest, JSON');
    table
      .bigInteger('queue_key')
      .notNullable()
      .comment('Waiting ones oldest first, then the others newest first');
    table
      .boolean('end_noticed')
      .notNullable()
      .defaultTo(false)
      .comment('People were told that it ends soon');
    table.index(['queue_key', 'id'], 'escalations_queue_idx');
    table.index(['status', 'queue_key', 'id'], 'escalations_status_idx');
    table.index(['status', 'expires_at_ms'], 'escalations_ends_idx');
    table.index(['app_ref', 'queue_key', 'id'], 'escalations_app_idx');
    table.index(['requested_by', 'queue_key'], 'escalations_requester_idx');
    table.index(['rule_id', 'value', 'queue_key'], 'escalations_similar_idx');
    table.index(['subject', 'requested_at_ms'], 'escalations_subject_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('escalations');
};
