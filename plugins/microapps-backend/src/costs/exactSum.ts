import type { Knex } from 'knex';

/** Nine thousand million currency units; whole numbers are exact up to here. */
const MAX_MICROS = Number.MAX_SAFE_INTEGER;

/**
 * Sum of the amounts, 0 without any, at most what a number holds exactly: figures nobody can
 * have spent stop at the top of the scale, where a plain sum would fail every
 * statement that adds them up.
 */
export function exactSum(knex: Knex): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('least(coalesce(sum(amount_micros), 0), ?)', [MAX_MICROS])
    : // `sum` of SQLite fails beyond 2^63, `total` is exact up to 2^53.
      knex.raw('cast(min(total(amount_micros), ?) as integer)', [MAX_MICROS]);
}

/** The same, stretched from the newest day to the whole month; null without a figure. */
export function exactForecast(knex: Knex, days: number): Knex.Raw {
  const stretched = isPostgres(knex)
    ? 'least(sum(amount_micros) * ?::integer / cast(substr(max(date), 9, 2) as integer), ?)'
    : 'cast(min(total(amount_micros) * ? / cast(substr(max(date), 9, 2) as integer), ?) as integer)';
  return knex.raw(`case when max(date) is not null then ${stretched} end`, [
    days,
    MAX_MICROS,
  ]);
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
