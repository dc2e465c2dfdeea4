/**
 * Decisions with the policy and the facts they were made on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('policy_bundles', table => {
    table.comment('Every policy that ever decided, to replay its decisions');
    table.text('digest').primary().comment('sha256:<hex> of the bundle');
    table.binary('wasm').notNullable().comment('The compiled policy');
    table.text('data').notNullable().comment('Rule data, JSON');
    table.text('rules').notNullable().comment('Texts of the rules, JSON');
    table.bigInteger('stored_at_ms').notNullable().comment('UTC');
  });

  await knex.schema.createTable('decision_facts', table => {
    table.comment('What decisions were made on, once each');
    table.text('digest').primary().comment('sha256:<hex> of canonical JSON');
    table.text('facts').notNullable().comment('JSON, see schemas/facts.json');
  });

  await knex.schema.createTable('decisions', table => {
    table.comment('What was decided; rows are only ever added');
    table.bigIncrements('sequence').comment('Order of decisions');
    table.text('id').notNullable().unique().comment('UUID');
    table.text('app_ref').notNullable().comment('namespace/name');
    table.text('stage').notNullable().comment('Stage asked about');
    table.text('tier').notNullable().comment('Tier it was decided for');
    table.boolean('allowed').notNullable().comment('The answer');
    table.boolean('checked').notNullable().comment('False: policy failed');
    table.text('result').notNullable().comment('JSON of the gate result');
    table.text('policy_digest').notNullable().comment('Bundle that decided');
    table.text('input_digest').notNullable().comment('Facts it decided on');
    table.text('artifact_digest').nullable().comment('As the caller gave it');
    table.bigInteger('decided_at_ms').notNullable().comment('UTC');
    table.text('decided_for').notNullable().comment('Who asked');
    table.index(['app_ref', 'sequence'], 'decisions_app_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('decisions');
  await knex.schema.dropTable('decision_facts');
  await knex.schema.dropTable('policy_bundles');
};
