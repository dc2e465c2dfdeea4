/**
 * Can it do its work? GET /ready. Checks what it needs; add here what your function cannot do without.
 * @param {unknown} request
 * @param {{ flags: { isReady: () => boolean } }} app
 */
export function ready(_request, { flags }) {
  const waitingFor = flags.isReady() ? [] : ['flags'];
  return waitingFor.length === 0
    ? { status: 200, body: { status: 'ready' } }
    : { status: 503, body: { status: 'waiting', waitingFor } };
}
