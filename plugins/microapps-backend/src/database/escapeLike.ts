/** Text for `LIKE ? ESCAPE '\'` that stands for itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
