const longestName = 80;

/**
 * Greets somebody: GET /hello?name=Ada
 * @param {{ query: URLSearchParams }} request
 * @param {{ flags: { isOn: (name: string) => Promise<boolean> } }} app
 * @returns {Promise<{ status: number, body: object }>}
 */
export async function hello({ query }, { flags }) {
  const name = query.get('name')?.trim() ?? '';
  if (name.length > longestName) {
    return { status: 400, body: { error: `A name has at most ${longestName} characters.` } };
  }
  const greeting = (await flags.isOn('formal')) ? 'Good day' : 'Hello';
  return { status: 200, body: { message: name ? `${greeting}, ${name}!` : `${greeting}!` } };
}
