import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  manifestSchema,
  parseManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import { BarePolicyEngine, sentence } from '.';
import type { Facts } from '.';
import { problemWithFacts } from './factsCheck';
import { loadBundle } from './node';
import { packageRoot } from './packageRoot';
import { goldenFacts } from './testing/golden';

interface Schema {
  enum?: unknown[];
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  maxItems?: number;
  maximum?: number;
}

/** Every place of a schema with what it demands, e.g. `owner.team`. */
function places(schema: Schema, path = ''): Map<string, Schema> {
  const nested = Object.entries({
    ...schema.properties,
    ...(schema.items && { '[]': schema.items }),
  }).flatMap(([name, child]) => [...places(child, `${path}.${name}`)]);
  return new Map([[path, schema], ...nested]);
}

describe('the facts schema and the manifest schema', () => {
  const path = join(packageRoot, '../../policies/schemas/facts.json');
  const factsSchema: Schema = JSON.parse(readFileSync(path, 'utf8'));
  const facts = places(factsSchema.properties?.manifest ?? {});
  const manifest = places(manifestSchema as Schema);
  const wanted = [...facts.keys()];

  it.each(wanted)('agree on the values of manifest%s', place => {
    expect(manifest.has(place)).toBe(true);
    expect(new Set(facts.get(place)?.enum)).toEqual(
      new Set(manifest.get(place)?.enum),
    );
    const tighter = (['maxItems', 'maximum'] as const).filter(
      limit =>
        (facts.get(place)?.[limit] ?? Infinity) <
        (manifest.get(place)?.[limit] ?? Infinity),
    );
    expect(tighter).toEqual([]);
    const required = manifest.get(place)?.required ?? [];
    expect(required).toEqual(
      expect.arrayContaining(facts.get(place)?.required ?? []),
    );
  });
});

const testData = process.env.MICROAPPS_TEST_DATA;

(testData ? describe : describe.skip)(
  'the example manifest of the test data (needs MICROAPPS_TEST_DATA)',
  () => {
    const read = (): Facts => {
      const path = join(testData ?? '', 'where2eat/microapp.yaml');
      const result = parseManifest(readFileSync(path));
      if (!result.ok) {
        throw new Error(JSON.stringify(result.problems));
      }
      return {
        ...goldenFacts('lunch-to-production'),
        app: { namespace: 'default', name: result.manifest.name },
        manifest: { ...result.manifest },
      };
    };

    it('gives complete facts', () => {
      expect(problemWithFacts(read())).toBeUndefined();
    });

    it('may not go to production yet, and is told why', async () => {
      const engine = await BarePolicyEngine.load(await loadBundle());
      const { gate, risk, tier } = await engine.assess(read());
      expect(sentence(gate)).toBe('May go to production: no, 6 things to do');
      expect(gate.violations.at(-1)).toMatchObject({
        reason:
          "This app wants to talk to maps.example.com. That service isn't approved yet.",
        fix: 'Use Places (approved), or ask for an exception — it takes about a day.',
      });
      expect(risk).toMatchObject({ score: 46, class: 'medium' });
      expect(tier).toMatchObject({ derived: 'controlled', tooLow: false });
    });
  },
);
