/** A reporter for `node --test` that writes one JSON document: the built-in ones are for people or need another parser. */
export default async function* report(events) {
  const tests = [];
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    tests.push(describe(type, data));
  }
  yield `${JSON.stringify({ tests }, undefined, 2)}\n`;
}

function describe(type, { name, skip, todo, details }) {
  const left = skip ?? todo;
  if (left !== undefined && left !== false) {
    const message = typeof left === 'string' ? left : 'no reason given';
    return { name, status: 'skipped', message };
  }
  if (type === 'test:pass') return { name, status: 'passed' };
  const error = details?.error;
  const message = error?.cause?.stack ?? error?.message ?? 'unknown error';
  return { name, status: 'failed', message: String(message) };
}
