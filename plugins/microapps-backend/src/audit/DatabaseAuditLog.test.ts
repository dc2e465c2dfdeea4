import type { Knex } from 'knex';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { migrationsDir } from '../database/migrate';
import { DatabaseAuditLog } from './DatabaseAuditLog';
import type { AuditEntry } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ada = 'user:default/ada';
const app = { namespace: 'default', name: 'lunch-picker' };

const entry = (n: number): AuditEntry => ({
  actor: n % 2 ? ada : 'external:ci',
  action: n % 3 ? 'gate-asked' : 'sbom-uploaded',
  text: `Thing ${n} häppened.`,
  ...(n % 2 && { app }),
  ...(n % 5 === 0 && { reason: `Because ${n} 100%` }),
  ...(n % 4 === 0 && { details: { b: n, a: 'ü' }, decisionId: `d-${n}` }),
});

async function unprotect(knex: Knex) {
  for (const statement of knex.client.config.client === 'pg'
    ? ['DROP TRIGGER audit_log_append_only ON audit_log']
    : [
        'DROP TRIGGER audit_log_no_update',
        'DROP TRIGGER audit_log_no_delete',
      ]) {
    await knex.raw(statement);
  }
}

describe.each(databases.eachSupportedId())('the audit trail on %s', id => {
  let knex: Knex;
  let audit: DatabaseAuditLog;
  const clock = new TestClock();

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    audit = DatabaseAuditLog.create({ knex, clock });
  });

  const add = (...entries: AuditEntry[]) =>
    knex.transaction(tx => audit.appendAll(tx, entries));

  const addMany = async (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    await add(...numbers.map(entry));
  };

  it('is intact while empty, one by one, in batches, and by several at once', async () => {
    expect(await audit.verify()).toMatchObject({ intact: true, checked: 0 });
    expect(await audit.head()).toEqual({
      sequence: 0,
      hash: `sha256:${'0'.repeat(64)}`,
    });
    await knex.transaction(tx => audit.append(tx, entry(1)));
    await addMany(1_001);
    await Promise.all(Array.from({ length: 20 }, (_, n) => add(entry(n))));
    const verified = await audit.verify();
    expect(verified).toMatchObject({ intact: true, checked: 1_022 });
    expect(await audit.head()).toEqual({
      ...verified.head,
      atMs: +clock.now(),
    });
  });

  it('keeps no number and no link of what was rolled back', async () => {
    await addMany(3);
    await expect(
      knex.transaction(async tx => {
        await audit.append(tx, entry(4));
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await add(entry(5));
    expect(await audit.verify()).toMatchObject({ intact: true, checked: 4 });
  });

  it('refuses changes by the database itself', async () => {
    await addMany(2);
    await expect(
      knex('audit_log').where('sequence', 1).update({ text: 'Nothing.' }),
    ).rejects.toThrow('append only');
    await expect(knex('audit_log').delete()).rejects.toThrow('append only');
    expect(await audit.verify()).toMatchObject({ intact: true, checked: 2 });
  });

  it('aborts the action when it cannot be written', async () => {
    await knex('audit_head').delete();
    await expect(
      knex.transaction(async tx => {
        await tx('history_players').insert({ id: 'x', started_at_ms: 1 });
        await audit.append(tx, entry(1));
      }),
    ).rejects.toThrow('head of the audit trail is missing');
    expect(await knex('history_players')).toEqual([]);
    expect(await audit.verify()).toMatchObject({
      intact: false,
      problem: expect.stringContaining('head'),
    });
  });

  it.each<[string, (knex: Knex) => PromiseLike<unknown>, number, string]>([
    [
      'an edited sentence',
      db => db('audit_log').where('sequence', 7).update({ text: 'Nothing.' }),
      7,
      'Row 7 does not fit',
    ],
    [
      'an edited moment',
      db => db('audit_log').where('sequence', 7).update({ at_ms: 5 }),
      7,
      'Row 7',
    ],
    [
      'a reason that was taken away',
      db => db('audit_log').where('sequence', 5).update({ reason: null }),
      5,
      'Row 5',
    ],
    [
      'another hash',
      db =>
        db('audit_log')
          .where('sequence', 9)
          .update({ hash: 'f'.repeat(64) }),
      9,
      'Row 9',
    ],
    [
      'a deleted row',
      db => db('audit_log').where('sequence', 4).delete(),
      4,
      'Row 4 is gone',
    ],
    [
      'the first row deleted',
      db => db('audit_log').where('sequence', 1).delete(),
      1,
      'Row 1 is gone',
    ],
    [
      'two rows exchanged',
      async db => {
        await db('audit_log').where('sequence', 3).update({ sequence: 99 });
        await db('audit_log').where('sequence', 6).update({ sequence: 3 });
        await db('audit_log').where('sequence', 99).update({ sequence: 6 });
      },
      3,
      'Row 3',
    ],
    [
      'the end cut off',
      db => db('audit_log').where('sequence', '>', 8).delete(),
      9,
      'The log ends at row 8; it went on to row 12',
    ],
    [
      'everything cut off',
      db => db('audit_log').delete(),
      1,
      'The log ends at row 0',
    ],
    [
      'a row put in behind the head',
      db =>
        db('audit_log').insert({
          sequence: 13,
          at_ms: 1,
          actor: ada,
          action: 'x',
          text: 'x',
          hash: 'x',
        }),
      13,
      'Row 13 stands behind the head',
    ],
    [
      'an edited head',
      db => db('audit_head').update({ hash: 'f'.repeat(64) }),
      12,
      'head does not fit',
    ],
  ])('finds %s', async (_, tamper, firstBroken, problem) => {
    await addMany(12);
    await unprotect(knex);
    await tamper(knex);
    expect(await audit.verify()).toMatchObject({
      intact: false,
      firstBroken,
      problem: expect.stringContaining(problem),
    });
  });

  it('finds that the whole chain was written anew, against a head that was kept', async () => {
    await addMany(6);
    const kept = await audit.head();
    await add(entry(7));
    expect(await audit.verify(kept)).toMatchObject({ intact: true });

    await unprotect(knex);
    await knex('audit_log').delete();
    await knex('audit_head').update({ sequence: 0, hash: '0'.repeat(64) });
    await add(entry(1), entry(2), entry(3));
    expect(await audit.verify()).toMatchObject({ intact: true });
    expect(await audit.verify(kept)).toMatchObject({
      intact: false,
      firstBroken: 4,
      problem: expect.stringContaining('The log ends at row 3'),
    });
    await addMany(8);
    expect(await audit.verify(kept)).toMatchObject({
      intact: false,
      firstBroken: 6,
      problem: expect.stringContaining('written anew'),
    });
  });

  it('links what was there before there was a chain, numbered without gaps, and back', async () => {
    const knex2 = await databases.init(id);
    const upTo = async (name: string) => {
      for (;;) {
        const [, [next]] = await knex2.migrate.list({
          directory: migrationsDir,
        });
        if (!next || next.file >= name) {
          return;
        }
        await knex2.migrate.up({ directory: migrationsDir });
      }
    };
    await upTo('20261125000100_audit_chain.js');
    await knex2('audit_log').insert(
      Array.from({ length: 401 }, (_, index) => ({
        sequence: 2 * index + 3,
        at_ms: 1_000 + index,
        actor: ada,
        action: 'gate-asked',
        text: `Row ${index}`,
        details: index % 2 ? '{"a":1}' : null,
      })),
    );
    await knex2.migrate.up({ directory: migrationsDir });
    const old = DatabaseAuditLog.create({ knex: knex2, clock });
    expect(await old.verify()).toMatchObject({ intact: true, checked: 401 });
    const { items } = await old.list({}, { limit: 1 });
    expect(items).toEqual([
      expect.objectContaining({ sequence: 401, text: 'Row 400' }),
    ]);
    await knex2.migrate.down({ directory: migrationsDir });
    expect(await knex2('audit_log').count({ count: '*' })).toEqual([
      { count: id === 'SQLITE_3' ? 401 : '401' },
    ]);
    await knex2('audit_log').insert({
      at_ms: 1,
      actor: ada,
      action: 'x',
      text: 'Added without a number.',
    });
    await knex2.migrate.up({ directory: migrationsDir });
    expect(await old.verify()).toMatchObject({ intact: true, checked: 402 });
  });

  it('is searched, paged and exported', async () => {
    clock.set('2026-11-16T10:00:00.000Z');
    await addMany(10);
    clock.set('2026-11-17T10:00:00.000Z');
    await addMany(10);
    const found = async (filter: Parameters<typeof audit.list>[0]) => {
      const { items, totalCount } = await audit.list(filter, { limit: 100 });
      expect(items).toHaveLength(totalCount);
      return items.map(({ sequence }) => sequence);
    };
    expect(await found({})).toHaveLength(20);
    expect((await found({}))[0]).toBe(20);
    expect(await found({ app, action: 'sbom-uploaded' })).toEqual([
      19, 13, 9, 3,
    ]);
    expect(await found({ actor: 'external:ci', q: 'thing 8' })).toEqual([
      18, 8,
    ]);
    expect(await found({ q: '100%' })).toEqual([20, 15, 10, 5]);
    expect(await found({ q: '_00%' })).toEqual([]);
    const day = Date.parse('2026-11-17T00:00:00Z');
    expect(await found({ fromMs: day, action: 'sbom-uploaded' })).toEqual([
      19, 16, 13,
    ]);
    expect(await found({ toMs: day })).toHaveLength(10);
    const { items } = await audit.list({}, { limit: 3, beforeSequence: 5 });
    expect(items.map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
    expect(items[0]).toMatchObject({
      text: 'Thing 4 häppened.',
      details: { a: 'ü', b: 4 },
      decisionId: 'd-4',
    });

    const exported = [];
    for await (const chunk of audit.export({ app })) {
      exported.push(...chunk.map(({ sequence }) => sequence));
    }
    expect(exported).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
  });
});
