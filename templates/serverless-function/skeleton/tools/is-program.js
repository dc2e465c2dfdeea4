/**
 * Whether a file was started itself, and not only imported. An older Node cannot tell, and would do nothing at all.
 * @param {ImportMeta} meta
 * @returns {boolean}
 */
export function isProgram(meta) {
  if (meta.main === undefined) {
    throw new Error(`This app needs Node 24 or newer; here is ${process.version}.`);
  }
  return meta.main;
}
