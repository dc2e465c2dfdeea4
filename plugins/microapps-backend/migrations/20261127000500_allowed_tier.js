const DEPLOY = 'deploy';

/**
 * The tier that the gate last let an app into: its limits hold, whatever the
 * manifest asks for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('apps', table => {
    table
      .text('allowed_tier')
      .nullable()
      .comment('Last tier the gate allowed; absent: none yet');
  });
  await knex('apps').update({
    allowed_tier: knex('decisions')
      .whereRaw('decisions.app_ref = apps.ref')
      .where({ stage: DEPLOY, allowed: true })
      .orderBy('sequence', 'desc')
      .limit(1)
      .select('decisions.tier'),
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('apps', table => {
    table.dropColumn('allowed_tier');
  });
};
