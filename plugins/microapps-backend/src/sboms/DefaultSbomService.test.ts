import { cpuMs } from '../__testUtils__/cpuMs';
import {
  startServices,
  type TestServices,
} from '../__testUtils__/startServices';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { DatabaseSbomStore } from './DatabaseSbomStore';
import { DefaultSbomService } from './DefaultSbomService';
import { StoredEvidenceFacts } from '../evidence/StoredEvidenceFacts';
import { DatabaseTestStore } from '../evidence/DatabaseTestStore';
import { loadPolicy, type Policy } from '../gates/Policy';
import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

jest.setTimeout(60_000);

const ACTOR = 'external:lunch-ci';

function bom(components: object[], more: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      components,
      ...more,
    }),
  );
}

function npm(name: string, version = '1.0.0', license?: string) {
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name}@${version}`,
    ...(license && { licenses: [{ license: { id: license } }] }),
  };
}

function many(count: number, prefix = 'part'): object[] {
  return Array.from({ length: count }, (_, index) =>
    npm(`${prefix}-${index}`, '1.0.0', 'MIT'),
  );
}

describe('DefaultSbomService', () => {
  let policy: Policy;

  beforeAll(async () => {
    policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
  });

  afterAll(async () => {
    await policy.engine.close();
  });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    let knex: Knex;
    let services: TestServices;

    beforeEach(async () => {
      knex = await migratedDatabase(databaseId);
      services = startServices({
        knex,
        policy,
        now: '2026-11-23T09:00:00Z',
      });
    });

    async function rowsOf(table: string): Promise<number> {
      const [{ count }] = await knex(table).count({ count: '*' });
      return Number(count);
    }

    it('keeps the SBOM, shows it on the app, and decides on it', async () => {
      const ref = await services.register('lunch-picker', {
        tier: 'controlled',
      });
      expect((await services.apps.find(ref))?.sbom).toBeUndefined();
      const content = bom([
        npm('qs', '6.5.1', 'BSD-3-Clause'),
        npm('left-pad'),
      ]);
      const stored = await services.sboms.upload({
        ref,
        content,
        actor: ACTOR,
      });
      expect(stored).toEqual({
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        status: 'stored',
        components: 2,
        withoutLicense: 1,
        format: 'CycloneDX 1.6',
        warnings: [],
      });
      const app = await services.apps.find(ref);
      expect(app?.sbom).toEqual({
        digest: stored.digest,
        components: 2,
        withoutLicense: 1,
        uploadedAtMs: Date.parse('2026-11-23T09:00:00Z'),
        format: 'CycloneDX 1.6',
        appVersion: '1.0.0',
      });
      const evidence = StoredEvidenceFacts.create({
        sboms: DatabaseSbomStore.create({ knex }),
        tests: DatabaseTestStore.create({ knex }),
      });
      expect(await evidence.sbomOf(ref, '1.0.0')).toEqual({
        present: true,
        components: [
          {
            purl: 'pkg:npm/left-pad@1.0.0',
            name: 'left-pad',
            version: '1.0.0',
            licenses: [],
          },
          {
            purl: 'pkg:npm/qs@6.5.1',
            name: 'qs',
            version: '6.5.1',
            licenses: ['BSD-3-Clause'],
          },
        ],
      });
      const { facts } = await services.assessor.plan(ref);
      expect(facts.sbom).toEqual(await evidence.sbomOf(ref, '1.0.0'));
      const decisions = await rowsOf('decisions');
      const actions = await services.actionsOf(ref);
      expect(actions).toContain('sbom-uploaded');

      const again = await services.sboms.upload({ ref, content, actor: ACTOR });
      expect(again.status).toBe('unchanged');
      expect(await services.actionsOf(ref)).toEqual(actions);
      expect(await rowsOf('decisions')).toBe(decisions);
    });

    const controlled = {
      tier: 'controlled',
      security: {
        secrets_policy: 'vault-only',
        require_sbom: true,
        require_tests: false,
      },
    };

    /** What the gate has against the SBOM, as the page shows it. */
    async function findings(ref: AppRef): Promise<string[]> {
      const app = await services.apps.find(ref);
      const decision = await services.gates.decision(app?.gateDecisionId ?? '');
      const { assessment } = await services.assessor.plan(ref);
      expect(decision.violations).toEqual(assessment.gate.violations);
      return decision.violations
        .filter(({ ruleId }) => ruleId === 'sbom-required')
        .map(({ reason }) => reason);
    }

    const current = async (ref: AppRef) => {
      const { items } = await services.sboms.listComponents(ref, { limit: 9 });
      const sbom = (await services.apps.find(ref))?.sbom;
      return [sbom?.appVersion, items[0]?.coordinates.name];
    };

    it('opens the gate that waits for an SBOM, and an empty one does not', async () => {
      const ref = await services.register('lunch-picker', controlled);
      expect(await findings(ref)).toEqual([
        expect.stringContaining('There is no list'),
      ]);
      const empty = await services.sboms.upload({
        ref,
        content: bom([]),
        actor: ACTOR,
      });
      expect(empty.warnings).toEqual([
        expect.stringContaining('lists no components'),
      ]);
      expect(await findings(ref)).toEqual([
        expect.stringContaining('names no parts at all'),
      ]);
      await services.sboms.upload({
        ref,
        content: bom([npm('qs')]),
        actor: ACTOR,
      });
      expect(await findings(ref)).toEqual([]);
    });

    it('counts for its own version and for no other', async () => {
      const ref = await services.register('lunch-picker', controlled);
      const upload = (content: Buffer, appVersion?: string) =>
        services.sboms.upload({ ref, content, appVersion, actor: ACTOR });
      await upload(bom([npm('a')]));
      expect(await findings(ref)).toEqual([]);

      await services.register('lunch-picker', {
        ...controlled,
        version: '1.1.0',
      });
      expect(await findings(ref)).toEqual([
        expect.stringContaining('of version 1.0.0, and the app is at 1.1.0'),
      ]);
      expect(await current(ref)).toEqual(['1.0.0', 'a']);

      // Ahead of its manifest, as a pipeline may send it; it waits for its version.
      const ahead = await upload(bom([npm('c')]), '1.2.0');
      expect(ahead.warnings).toEqual([
        expect.stringContaining('kept for version 1.2.0. The manifest says'),
      ]);
      expect(await findings(ref)).toHaveLength(1);
      await upload(bom([npm('b')]));
      expect(await findings(ref)).toEqual([]);
      expect(await current(ref)).toEqual(['1.1.0', 'b']);

      await services.register('lunch-picker', {
        ...controlled,
        version: '1.2.0',
      });
      expect(await findings(ref)).toEqual([]);
      expect(await current(ref)).toEqual(['1.2.0', 'c']);
    });

    it('belongs to the version it states for the app, else to the one in force, unless the caller says', async () => {
      const ref = await services.register('lunch-picker', controlled);
      const stating = (version?: string) =>
        bom([npm('qs')], {
          metadata: { component: { type: 'application', name: 'x', version } },
        });
      const old = await services.sboms.upload({
        ref,
        content: stating('0.9.0'),
        actor: ACTOR,
      });
      expect(old.warnings).toEqual([
        expect.stringContaining('kept for version 0.9.0'),
      ]);
      expect(await findings(ref)).toHaveLength(1);
      for (const options of [
        { content: stating(' ') },
        { content: stating('0.9.0'), appVersion: '1.0.0' },
        { content: stating('1.0.0') },
      ]) {
        const sent = await services.sboms.upload({
          ...{ ref, actor: ACTOR },
          ...options,
        });
        expect(sent.warnings).toEqual([]);
        expect(await findings(ref)).toEqual([]);
      }
    });

    it('lets no other version replace the one in force on the page', async () => {
      const ref = await services.register('lunch-picker', { version: '1.9.0' });
      const upload = (appVersion: string, content: Buffer) =>
        services.sboms.upload({ ref, content, appVersion, actor: ACTOR });
      const [a, b] = [bom([npm('a')]), bom([npm('b')])];
      await upload('1.8.0', a);
      expect(await current(ref)).toEqual(['1.8.0', 'a']);
      await upload('1.10.0', b);
      expect(await current(ref)).toEqual(['1.10.0', 'b']);
      await upload('1.9.0', a);
      expect(await current(ref)).toEqual(['1.9.0', 'a']);
      expect((await upload('1.11.0', b)).status).toBe('stored');
      expect((await upload('1.11.0', b)).status).toBe('unchanged');
      expect(await current(ref)).toEqual(['1.9.0', 'a']);
      await upload('1.9.0', b);
      expect(await current(ref)).toEqual(['1.9.0', 'b']);
      expect(await rowsOf('sbom_documents')).toBe(2);
    });

    it('stores a shared SBOM and shared components once', async () => {
      const [one, two] = [
        await services.register('one'),
        await services.register('two'),
      ];
      const content = bom([npm('qs'), npm('ms')]);
      await services.sboms.upload({ ref: one, content, actor: ACTOR });
      await services.sboms.upload({ ref: two, content, actor: ACTOR });
      expect(await rowsOf('sbom_documents')).toBe(1);
      await services.sboms.upload({
        ref: two,
        content: bom([npm('qs'), npm('ms', '2.0.0')]),
        actor: ACTOR,
      });
      expect(await rowsOf('components')).toBe(3);
      expect(await rowsOf('sbom_components')).toBe(4);
    });

    it('takes uploads at the same moment, one after the other', async () => {
      const refs = await Promise.all(
        ['one', 'two', 'three'].map(name => services.register(name)),
      );
      const parts = many(900);
      const uploads = [...refs, ...refs].map((ref, index) =>
        services.sboms.upload({
          ref,
          actor: ACTOR,
          content: bom([...parts.slice(index), npm(`own-${index}`)].reverse()),
        }),
      );
      for (const { status } of await Promise.all(uploads)) {
        expect(status).toBe('stored');
      }
      for (const ref of refs) {
        const app = await services.apps.find(ref);
        const list = await services.sboms.listComponents(ref, { limit: 1 });
        expect(list.totalCount).toBe(app?.sbom?.components);
      }
    });

    it('leaves nothing behind when something fails at the end', async () => {
      const ref = await services.register('lunch-picker');
      const failing = DefaultSbomService.create({
        ...services,
        knex,
        store: DatabaseSbomStore.create({ knex }),
        audit: Object.assign(Object.create(services.audit), {
          append: async () => {
            throw new Error('disk full');
          },
        }),
      });
      const before = await services.apps.find(ref);
      await expect(
        failing.upload({ ref, content: bom([npm('qs')]), actor: ACTOR }),
      ).rejects.toThrow('disk full');
      for (const table of ['sbom_documents', 'components', 'app_sboms']) {
        expect([table, await rowsOf(table)]).toEqual([table, 0]);
      }
      expect(await services.apps.find(ref)).toEqual(before);
    });

    it('pages through components, searches them and filters by licence', async () => {
      const ref = await services.register('lunch-picker');
      expect(await services.sboms.listComponents(ref, { limit: 5 })).toEqual({
        items: [],
        totalCount: 0,
        licenses: [],
      });
      const content = bom(
        [
          npm('b', '1', 'MIT'),
          npm('A', '1', 'MIT'),
          npm('100%_real', '1', 'ISC'),
          npm('direct', '1'),
        ],
        {
          metadata: {
            component: { type: 'application', name: 'x', 'bom-ref': 'x' },
          },
          dependencies: [{ ref: 'x', dependsOn: ['direct@1'] }],
        },
      );
      await services.sboms.upload({ ref, content, actor: ACTOR });
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await services.sboms.listComponents(ref, {
          limit: 3,
          cursor,
        });
        names.push(...page.items.map(item => item.coordinates.name));
        expect(page.totalCount).toBe(4);
        expect(page.licenses).toEqual([
          { license: 'MIT', count: 2 },
          { license: 'ISC', count: 1 },
          { license: 'unknown', count: 1 },
        ]);
        cursor = page.nextCursor;
      } while (cursor);
      expect(names).toEqual(['direct', '100%_real', 'a', 'b']);
      const found = async (query: { q?: string; license?: string }) => {
        const page = await services.sboms.listComponents(ref, {
          limit: 9,
          ...query,
        });
        expect(page.totalCount).toBe(page.items.length);
        return page.items.map(item => item.coordinates.name);
      };
      expect(await found({ q: 'a' })).toEqual(['100%_real', 'a']);
      expect(await found({ q: '%' })).toEqual(['100%_real']);
      expect(await found({ q: '\\' })).toEqual([]);
      expect(await found({ license: 'MIT' })).toEqual(['a', 'b']);
      expect(await found({ license: 'MI%' })).toEqual([]);
      expect(await found({ license: 'unknown' })).toEqual(['direct']);
      expect(await found({ license: 'MIT', q: 'b' })).toEqual(['b']);
      await expect(
        services.sboms.listComponents(ref, { limit: 9, q: '\0' }),
      ).rejects.toThrow('The search holds characters that cannot be shown');
      await expect(
        services.sboms.listComponents(ref, { limit: 9, cursor: 'x' }),
      ).rejects.toThrow('The cursor is not one this list gave out');
    });

    it('finds the apps that ship a component, among those one may see', async () => {
      const refs = await Promise.all(
        ['a', 'b', 'c'].map(name => services.register(name)),
      );
      for (const [index, ref] of refs.entries()) {
        await services.sboms.upload({
          ref,
          actor: ACTOR,
          content: bom([
            npm('%40acme/qs', `1.0.${index}`),
            npm('ms', `${index}`),
          ]),
        });
      }
      // What an app shipped once, and does no longer, is not found.
      await services.sboms.upload({
        ref: refs[2],
        content: bom([npm('ms', '2')]),
        actor: ACTOR,
      });
      const uses = async (purl: string, options: object = {}) =>
        services.sboms.findUses({
          purl,
          limit: 50,
          filter: { kind: 'all' },
          ...options,
        });
      const short = (list: Awaited<ReturnType<typeof uses>>) =>
        list.items.map(({ ref, coordinates }) => [
          ref.name,
          coordinates.version,
        ]);
      const all = await uses('pkg:npm/%40acme/qs');
      expect(short(all)).toEqual([
        ['a', '1.0.0'],
        ['b', '1.0.1'],
      ]);
      expect(all.totalCount).toBe(2);
      expect(short(await uses('pkg:npm/@acme/qs@1.0.1'))).toEqual([
        ['b', '1.0.1'],
      ]);
      expect(short(await uses('pkg:npm/qs'))).toEqual([]);
      const first = await uses('pkg:npm/ms', { limit: 2 });
      expect(first.totalCount).toBe(3);
      const rest = await uses('pkg:npm/ms', { cursor: first.nextCursor });
      expect([...short(first), ...short(rest)]).toEqual([
        ['a', '0'],
        ['b', '1'],
        ['c', '2'],
      ]);
      expect(rest.nextCursor).toBeUndefined();
      const hidden = await uses('pkg:npm/ms', { filter: { kind: 'none' } });
      expect([hidden.items, hidden.totalCount]).toEqual([[], 0]);
      for (const purl of ['qs', 'pkg:npm', 'pkg:npm/%00', 'pkg:npm/%ZZ']) {
        await expect(uses(purl)).rejects.toThrow(
          /is no package URL: .*Write it like/,
        );
      }
    });

    it('refuses unknown apps and versions that cannot be shown', async () => {
      const ref = { namespace: 'default', name: 'nobody' };
      await expect(
        services.sboms.upload({ ref, content: bom([]), actor: ACTOR }),
      ).rejects.toThrow(
        'There is no app default/nobody. Register its manifest first.',
      );
      await expect(
        services.sboms.upload({
          ref,
          content: bom([]),
          actor: ACTOR,
          appVersion: '1\0',
        }),
      ).rejects.toThrow('The version of the app holds characters');
    });

    it('stores 20,000 components', async () => {
      const ref = await services.register('lunch-picker');
      const content = bom(many(20_000));
      const start = cpuMs();
      await services.sboms.upload({ ref, content, actor: ACTOR });
      expect(cpuMs() - start).toBeLessThan(10_000);
      expect(await rowsOf('sbom_components')).toBe(20_000);
    });
  });
});
