const ROWS_PER_PAGE = 200;

/** Frozen with this migration: the fields that became governed. */
const FIELDS = ['audience', 'expected_users', 'llm', 'flags'];

/** Frozen with this migration; the same as in the manifest package. */
function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).sort().join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}

async function eachRequest(knex, change) {
  let after = '';
  for (;;) {
    const rows = await knex('escalations')
      .leftJoin('manifests', 'manifests.app_ref', 'escalations.app_ref')
      .where('escalations.id', '>', after)
      .orderBy('escalations.id')
      .limit(ROWS_PER_PAGE)
      .select('id', 'governed', 'proposed_manifest', 'manifest');
    if (rows.length === 0) {
      return;
    }
    for (const row of rows) {
      const governed = JSON.stringify(change(JSON.parse(row.governed), row));
      await knex('escalations').where('id', row.id).update({ governed });
    }
    after = rows.at(-1).id;
  }
}

/**
 * More fields are governed. What was given counts as given on what those
 * fields say today: until now they could change freely.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await eachRequest(knex, (governed, row) => {
    const manifest = JSON.parse(row.proposed_manifest ?? row.manifest ?? '{}');
    const added = FIELDS.filter(field => manifest[field] !== undefined).map(
      field => [field, canonical(manifest[field])],
    );
    return { ...governed, ...Object.fromEntries(added) };
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await eachRequest(knex, governed =>
    Object.fromEntries(
      Object.entries(governed).filter(([field]) => !FIELDS.includes(field)),
    ),
  );
};
