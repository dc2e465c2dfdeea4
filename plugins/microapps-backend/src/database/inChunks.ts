/** SQLite joins at most 500 rows in one `INSERT`; well below every limit on parameters. */
const ROWS_PER_STATEMENT = 400;

/** Cuts rows for statements that both databases take. */
export function inChunks<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    chunks.push(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
  return chunks;
}
