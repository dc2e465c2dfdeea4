import { manifestText } from '../__testUtils__/manifestText';
import { as, startPortal, type Portal } from '../__testUtils__/startPortal';
import { databases } from '../__testUtils__/testDatabases';
import { spec } from '../schema/openapi/generated/router';
import { writeCursor } from './cursor';

jest.setTimeout(300_000);

const MAX_MS = 2_000;

/** As JSON texts, so that bodies hold exactly these characters. */
const hostile: Record<string, string> = {
  NUL: '"a\\u0000b"',
  'half of a surrogate pair': '"a\\ud800b"',
  'a number beyond all': '1e308',
  '2^63': '9223372036854775808',
  'minus one': '-1',
  '100 kB': JSON.stringify('a'.repeat(100_000)),
  __proto__: '"__proto__"',
};

/** The first whole numbers that are too large for the columns of each size. */
const cursors = [2 ** 31, Number.MAX_SAFE_INTEGER, 2 ** 53, -1, 1e308];

interface Schema {
  $ref?: string;
  type?: string;
  enum?: readonly unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
}

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  method: 'get' | 'post' | 'put';
  path: string;
  parameters: Parameter[];
  /** Absent: none, or read by its own reader. */
  body?: Schema;
  raw: boolean;
}

/** What the properties and parameters of that name are when they are in order. */
const samples: Record<string, unknown> = {
  app: 'default/lunch-picker',
  namespace: 'default',
  name: 'lunch-picker',
  kind: 'ttl',
  purl: 'pkg:npm/qs',
  reason: 'It is needed for a while longer',
  purpose: 'Picks a place for lunch for everybody',
  title: 'Lunch for all',
  comment: 'That is fine for now',
  team: 'creators',
  sponsor: 'mentor',
  url: 'https://git.example.com/lunch/microapp.yaml',
  manifest: manifestText(),
  proposedManifest: manifestText(),
  expiresAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
  lastUsedAt: new Date(Date.now() - 3_600_000).toISOString(),
  date: new Date().toISOString().slice(0, 10),
  currency: 'EUR',
  from: '2026-01-01T00:00:00Z',
  to: '2027-01-01T00:00:00Z',
  headHash: `sha256:${'0'.repeat(64)}`,
  headSequence: 1,
};

/** Closed sets and flags are the validator's; these are asked for with every one that is required. */
function sampleOf(name: string, schema: Schema): unknown {
  const resolved = resolve(schema);
  if (name in samples && resolved.type !== 'array') {
    return samples[name];
  }
  if (resolved.enum) {
    return resolved.enum[0];
  }
  switch (resolved.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(resolved.properties ?? {}).map(([key, part]) => [
          key,
          sampleOf(key, part),
        ]),
      );
    case 'array':
      return [sampleOf(name, resolved.items ?? {})];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'abc';
  }
}

function resolve<T extends { $ref?: string }>(part: T): T {
  if (!part.$ref) {
    return part;
  }
  const found = part.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)[key],
      spec as unknown,
    );
  return resolve(found as T);
}

const operations: Operation[] = Object.entries(spec.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, documented]) => {
      const operation = documented as {
        operationId: string;
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      };
      const json = operation.requestBody?.content['application/json']?.schema;
      const body = json && resolve(json);
      return {
        operationId: operation.operationId,
        method: method as Operation['method'],
        path,
        parameters: (operation.parameters ?? []).map(resolve),
        body: body?.properties && body,
        raw: body !== undefined && !body.properties,
      };
    }),
);

/** Where something can be put in a body: the way there, e.g. items, 0, date. */
function leavesOf(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) {
    return [way];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, [...way, key]),
  );
}

/** The body as JSON with one leaf replaced by a JSON text. */
function withLeaf(body: unknown, way: string[], json: string): string {
  const marked = structuredClone(body);
  let at = marked as Record<string, unknown>;
  for (const key of way.slice(0, -1)) {
    at = at[key] as Record<string, unknown>;
  }
  at[way[way.length - 1]] = '@@hostile@@';
  return JSON.stringify(marked).replace('"@@hostile@@"', json);
}

/** In an address: bytes that stand for the same; Node itself ends connections whose headers exceed 16 kB. */
function inAddress(json: string): string {
  const value: unknown = JSON.parse(json);
  return String(value)
    .slice(0, 12_000)
    .split('')
    .map(character =>
      character === '\ud800' ? '%ED%A0%80' : encodeURIComponent(character),
    )
    .join('');
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let portal: Portal;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    portal = await startPortal({ knex });
    await portal.put(as.admin, 'lunch-picker', manifestText());
    const post = (path: string, body: unknown) =>
      portal.call(as.creator, 'post', path).send(body as object);
    const app = '/apps/default/lunch-picker';
    const gate = await post(`${app}/gate`, { stage: 'deploy' });
    ids.decisions = gate.body.id;
    const { kind, reason, expiresAt } = samples;
    const asked = await post('/escalations', {
      ...{ app: samples.app, kind, reason, expiresAt, requestedTtlDays: 120 },
    });
    ids.escalations = asked.body.id ?? '1';
    const proposal = operations.find(
      ({ operationId }) => operationId === 'PostProposal',
    );
    const idea = await post(
      '/proposals',
      sampleOf('', proposal?.body ?? {}) as object,
    );
    ids.proposals = idea.body.id ?? '1';
  });

  async function send(
    { method, path, parameters, body }: Operation,
    change: { parameter?: string; value?: string; json?: string } = {},
  ): Promise<{ status: number; tookMs: number; text: string }> {
    const valueOf = ({ name, schema }: Parameter) =>
      name === change.parameter && change.value !== undefined
        ? change.value
        : encodeURIComponent(
            String(
              name === 'id' ? ids[path.split('/')[1]] : sampleOf(name, schema),
            ),
          );
    const url = parameters
      .filter(parameter => parameter.in === 'path')
      .reduce(
        (at, parameter) =>
          at.replace(`{${parameter.name}}`, () => valueOf(parameter)),
        path,
      );
    const query = parameters
      .filter(
        ({ in: where, name, required }) =>
          where === 'query' && (required || name === change.parameter),
      )
      .map(parameter => `${parameter.name}=${valueOf(parameter)}`)
      .join('&');
    const startedAt = performance.now();
    const sent = portal.call(as.admin, method, query ? `${url}?${query}` : url);
    const { status, text } = await (body
      ? sent
          .set('Content-Type', 'application/json')
          .send(change.json ?? JSON.stringify(sampleOf('', body)))
      : sent);
    return { status, text, tookMs: performance.now() - startedAt };
  }

  /** Slow counts when it is slow twice: others use the machine too. */
  async function failureOf(
    operation: Operation,
    change: Parameters<typeof send>[1],
  ): Promise<string | undefined> {
    let answer = await send(operation, change);
    if (answer.tookMs > MAX_MS) {
      answer = await send(operation, change);
    }
    const { status, text, tookMs } = answer;
    return status >= 500 || tookMs > MAX_MS
      ? `${status} after ${Math.round(tookMs)} ms: ${text.slice(0, 200)}`
      : undefined;
  }

  it.each(operations.map(operation => [operation.operationId, operation]))(
    '%s answers hostile input at once, and never with a failure of its own',
    async (_, each) => {
      const operation = each as Operation;
      const failures: string[] = [];
      const note = (what: string, failure: string | undefined) => {
        if (failure) {
          failures.push(`${what}: ${failure}`);
        }
      };
      for (const { name } of operation.parameters) {
        for (const [what, json] of Object.entries(hostile)) {
          const value = inAddress(json);
          note(
            `${name} is ${what}`,
            await failureOf(operation, { parameter: name, value }),
          );
        }
      }
      const { body } = operation;
      const sample = body && sampleOf('', body);
      for (const way of sample ? leavesOf(sample) : []) {
        for (const [what, json] of Object.entries(hostile)) {
          note(
            `${way.join('.')} is ${what}`,
            await failureOf(operation, { json: withLeaf(sample, way, json) }),
          );
        }
      }
      if (body) {
        const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
        for (const json of [
          '{"__proto__": {"admin": true}}',
          `{"nested": ${nested}}`,
          'null',
          '[]',
          '"a"',
        ]) {
          note(
            `body ${json.slice(0, 30)}`,
            await failureOf(operation, { json }),
          );
        }
      }
      expect(failures).toEqual([]);
    },
  );

  it('answers every cursor nobody gave out with 400', async () => {
    const orders = ['name', 'owner', 'tier', 'stage', 'risk', 'expires'];
    const lists: [string, (string | number)[]][] = [
      ...[...orders, 'sbom', 'cost', 'updated'].map(
        (order): [string, (string | number)[]] => [
          `/apps?orderBy=${order}&order=asc`,
          [`${order} asc`, 'PART', 'PART'],
        ],
      ),
      ['/apps/default/lunch-picker/timeline?limit=1', ['timeline', 'PART']],
      ['/apps/default/lunch-picker/decisions?limit=1', ['decisions', 'PART']],
      [
        '/apps/default/lunch-picker/components?limit=1',
        ['components 1', 'PART'],
      ],
      ['/components?purl=pkg:npm/qs', ['uses', 'PART', 'PART']],
      ['/audit?limit=1', ['audit', 'PART']],
      ['/escalations?limit=1', ['escalations', 'PART', 'PART']],
      ['/proposals?limit=1', ['proposals', 'PART', 'PART']],
    ];
    const parts = ['a\0b', 'a\ud800b', '__proto__', 'b', ...cursors];
    const statuses = new Set<number>();
    const failures: string[] = [];
    for (const [path, position] of lists) {
      for (const first of parts) {
        for (const second of position.length > 2 ? parts : ['']) {
          const filled = position.map((part, index) => {
            const value = index === 1 ? first : second;
            return part === 'PART' ? value : part;
          });
          const { status } = await portal.call(
            as.admin,
            'get',
            `${path}&cursor=${writeCursor(filled)}`,
          );
          statuses.add(status);
          if (status >= 500) {
            failures.push(`${path} ${JSON.stringify(filled)}: ${status}`);
          }
        }
      }
    }
    expect(failures).toEqual([]);
    expect([...statuses].sort()).toEqual([200, 400]);
  });

  it('names the place of text that cannot be stored', async () => {
    const app = '/apps/default/lunch-picker';
    for (const [method, path, body, place] of [
      ['get', '/apps?q=a%00', undefined, '"q"'],
      ['get', '/apps?team=a%00', undefined, '"team"'],
      ['get', '/audit?actor=%00', undefined, '"actor"'],
      ['get', `${app}/timeline?action=%00`, undefined, '"action"'],
      ['get', '/decisions/a%00', undefined, 'The address'],
      ['get', '/escalations/a%00', undefined, 'The address'],
      ['post', `${app}/renew`, { reason: 'a\0b, please' }, '"reason"'],
      ['post', `${app}/renew`, { reason: 'a\ud800b, yes' }, '"reason"'],
    ] as const) {
      const sent = portal.call(as.admin, method, path);
      const answer = await (body ? sent.send(body) : sent);
      expect([path, answer.status, answer.body.error.message]).toEqual([
        path,
        400,
        `${place} holds characters that cannot be stored or shown. Remove them.`,
      ]);
    }
  });
});
