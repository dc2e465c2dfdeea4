/**
 * The read model: one row per app, one index per order people may ask for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Byte order on every database, so that pages end at the same row everywhere.
  const sortable = (table, name) =>
    table.specificType(
      name,
      knex.client.config.client === 'pg' ? 'text COLLATE "C"' : 'text',
    );

  await knex.schema.createTable('apps', table => {
    table.comment('Read model: one row per micro app');
    sortable(table, 'ref').primary().comment('namespace/name');
    table.text('namespace').notNullable().comment('Catalog namespace');
    sortable(table, 'name').notNullable().comment('Catalog name');
    table
      .integer('revision')
      .notNullable()
      .comment('Counts assessments; compared and swapped by writers');
    table.text('title').notNullable().comment('Name for people');
    table.text('purpose').nullable().comment('From the manifest');
    table
      .text('search_text')
      .notNullable()
      .comment('Name, title, purpose and owner in lower case');
    table.text('version').notNullable().comment('Version in the manifest');
    table.text('owner_name').notNullable().comment('From the manifest');
    table.text('owner_team').notNullable().comment('From the manifest');
    sortable(table, 'owner_key')
      .notNullable()
      .comment('Owner team in lower case, to sort and filter by');
    table.text('owner_team_ref').nullable().comment('Catalog group, if found');
    table.text('owner_contact').notNullable().comment('From the manifest');
    table
      .text('owner_contact_ref')
      .nullable()
      .comment('Catalog user, if found');
    table.boolean('owner_developer').nullable().comment('Absent: not said');
    table.boolean('has_sponsor').notNullable().comment('A mentor is named');
    table.text('manifest_digest').notNullable().comment('sha256:<hex>');
    table.text('source_kind').notNullable().comment('push, url or location');
    table.text('source_url').nullable().comment('Where the manifest is read');
    table.text('source_subject').nullable().comment('Who pushes or registered');
    table
      .text('stage')
      .notNullable()
      .comment('lifecycle.state of the manifest');
    table.integer('stage_rank').notNullable().comment('Order of stages');
    table.text('state').notNullable().comment('State in the portal');
    table.text('tier').notNullable().comment('Effective tier');
    table.integer('tier_rank').notNullable().comment('Order of tiers');
    table
      .boolean('tier_derived')
      .notNullable()
      .comment('Tier was not declared');
    table.text('tier_detail').nullable().comment('JSON of the assessment');
    table
      .integer('risk_score')
      .notNullable()
      .comment('0 to 100; -1 where none was computed');
    table.text('risk_class').nullable().comment('low, medium or high');
    table.text('risk_detail').nullable().comment('JSON of the assessment');
    table.bigInteger('risk_computed_at_ms').nullable().comment('UTC');
    table
      .integer('risk_previous_score')
      .nullable()
      .comment('Before the change');
    table
      .bigInteger('starts_at_ms')
      .notNullable()
      .comment('Registration or last renewal');
    table.bigInteger('expires_at_ms').notNullable().comment('End of life, UTC');
    table.integer('ttl_days').notNullable().comment('From start to expiry');
    table
      .text('ttl_from')
      .notNullable()
      .comment('manifest, risk or tier-maximum');
    table.integer('renewals_used').notNullable().comment('Renewals in a row');
    table.boolean('blocked').notNullable().comment('Deploy gate says no');
    table.integer('to_do').notNullable().comment('Rules that block');
    table.text('gate_decision_id').nullable().comment('Latest deploy decision');
    table.text('sbom_digest').nullable().comment('Newest SBOM');
    table
      .integer('sbom_components')
      .notNullable()
      .defaultTo(-1)
      .comment('-1 where no SBOM was uploaded');
    table.integer('sbom_without_license').nullable().comment('Components');
    table.bigInteger('sbom_uploaded_at_ms').nullable().comment('UTC');
    table.text('sbom_format').nullable().comment('e.g. CycloneDX 1.6');
    table.text('sbom_app_version').nullable().comment('Version it belongs to');
    table.text('cost_month').nullable().comment('Month of the amount, 2026-11');
    table
      .bigInteger('cost_micros')
      .notNullable()
      .defaultTo(0)
      .comment('Month to date, millionths of the currency unit');
    table.text('cost_currency').nullable().comment('ISO 4217');
    table.text('cost_last_day').nullable().comment('Newest day with a figure');
    table.bigInteger('cost_forecast_micros').nullable().comment('Whole month');
    table.bigInteger('budget_micros').nullable().comment('Per month');
    table.text('budget_currency').nullable().comment('ISO 4217');
    table.boolean('budget_hard').nullable().comment('Spending stops there');
    table.bigInteger('registered_at_ms').notNullable().comment('UTC');
    table.bigInteger('updated_at_ms').notNullable().comment('Last write, UTC');
    for (const column of [
      'name',
      'owner_key',
      'tier_rank',
      'stage_rank',
      'risk_score',
      'expires_at_ms',
      'sbom_components',
      'cost_micros',
      'updated_at_ms',
    ]) {
      table.index([column, 'ref'], `apps_by_${column}_idx`);
    }
  });

  await knex.schema.createTable('app_people', table => {
    table.comment('Catalog refs of the people of an app, for permissions');
    table
      .specificType(
        'app_ref',
        knex.client.config.client === 'pg' ? 'text COLLATE "C"' : 'text',
      )
      .notNullable()
      .references('ref')
      .inTable('apps')
      .onDelete('CASCADE')
      .comment('The app');
    table.text('role').notNullable().comment('owner or sponsor');
    table.text('entity_ref').notNullable().comment('Group or user, lower case');
    table.primary(['app_ref', 'role', 'entity_ref']);
    table.index(['role', 'entity_ref', 'app_ref'], 'app_people_by_ref_idx');
  });

  await knex.schema.createTable('history_players', table => {
    table.comment('Histories that were played in; none is played twice');
    table.text('id').primary().comment('Id of the player');
    table.bigInteger('started_at_ms').notNullable().comment('UTC');
    table.bigInteger('finished_at_ms').nullable().comment('UTC');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_players');
  await knex.schema.dropTable('app_people');
  await knex.schema.dropTable('apps');
};
