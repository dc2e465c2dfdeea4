/**
 * SBOMs once by digest, what is in them, and which app version they belong to.
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

  await knex.schema.createTable('sbom_documents', table => {
    table.comment(
      'SBOMs as received, once by digest; rows are only ever added',
    );
    table.increments('id').comment('Short key for the components');
    table.text('digest').notNullable().unique().comment('sha256:<hex>');
    table.text('format').notNullable().comment('e.g. CycloneDX 1.6');
    table.binary('content').notNullable().comment('Bytes as received, gzip');
    table.integer('components').notNullable().comment('How many, each once');
    table.integer('without_license').notNullable().comment('How many of them');
    table
      .text('licenses')
      .notNullable()
      .comment('JSON [{license, count}], most frequent first');
  });

  await knex.schema.createTable('components', table => {
    table.comment('Each version of a package once, whoever ships it');
    table.text('id').primary().comment('Start of the SHA-256 of its names');
    table.text('purl_type').notNullable().comment('e.g. npm; empty: no purl');
    table
      .text('namespace')
      .notNullable()
      .comment('Scope or group; may be empty');
    table.text('name').notNullable().comment('As its ecosystem writes it');
    table.text('version').notNullable().comment('Empty where not said');
    table.text('search_name').notNullable().comment('Shown name, lower case');
    table.index(['name', 'purl_type', 'namespace'], 'components_name_idx');
  });

  await knex.schema.createTable('sbom_components', table => {
    table.comment('What is in an SBOM');
    table
      .integer('document_id')
      .notNullable()
      .references('id')
      .inTable('sbom_documents')
      .onDelete('CASCADE')
      .comment('The SBOM');
    table
      .integer('position')
      .notNullable()
      .comment('Direct ones first, then by name');
    table
      .text('component_id')
      .notNullable()
      .references('id')
      .inTable('components')
      .comment('The component');
    table.text('kind').notNullable().comment('e.g. library');
    table.text('licenses').notNullable().comment('JSON list, SPDX where known');
    table.boolean('direct').nullable().comment('Absent: the SBOM does not say');
    table.primary(['document_id', 'position']);
    table.index(['component_id', 'document_id'], 'sbom_components_use_idx');
  });

  await knex.schema.createTable('app_sboms', table => {
    table.comment('Which version of an app is made of which SBOM');
    sortable(table, 'app_ref').notNullable().comment('namespace/name');
    table.text('app_version').notNullable().comment('As the uploader said');
    table
      .integer('document_id')
      .notNullable()
      .references('id')
      .inTable('sbom_documents')
      .comment('The SBOM');
    table.bigInteger('uploaded_at_ms').notNullable().comment('Last time, UTC');
    table.text('uploaded_by').notNullable().comment('User ref or subject');
    table
      .boolean('is_current')
      .notNullable()
      .comment('The app is judged by it');
    table.primary(['app_ref', 'app_version', 'document_id']);
    table.index(['document_id', 'app_ref'], 'app_sboms_document_idx');
    table.unique(['app_ref'], {
      indexName: 'app_sboms_current_idx',
      predicate: knex.whereRaw('is_current = true'),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('app_sboms');
  await knex.schema.dropTable('sbom_components');
  await knex.schema.dropTable('components');
  await knex.schema.dropTable('sbom_documents');
};
