/**
 * Is it running? GET /health
 * @param {unknown} request
 * @param {{ name: string, version: string }} app
 */
export function health(_request, { name, version }) {
  return { status: 200, body: { status: 'ok', name, version } };
}
