import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const daysAgo = z.number().int().min(0).max(399);

const historySchema = z.strictObject({
  registered_days_ago: daysAgo,
  versions: z
    .array(z.strictObject({ days_ago: daysAgo, version: z.string() }))
    .default([]),
  tests: z
    .array(
      z.strictObject({
        days_ago: daysAgo,
        total: z.number().int(),
        failed: z.number().int(),
        coverage: z.number(),
      }),
    )
    .default([]),
  sboms: z
    .array(
      z.strictObject({
        days_ago: daysAgo,
        from: z.string(),
        app_version: z.string(),
      }),
    )
    .default([]),
  costs: z
    .strictObject({
      daily: z.number().nonnegative(),
      noise: z.number().min(0).max(1),
      weekend: z.number().min(0).max(1),
      monthly_fee: z.number().nonnegative().optional(),
    })
    .optional(),
  approvals: z
    .array(
      z.strictObject({
        days_ago: daysAgo,
        for_days: z.number().int().min(1),
        reason: z.string(),
      }),
    )
    .default([]),
  gates: z
    .array(
      z.strictObject({
        days_ago: daysAgo,
        stage: z.enum(['commit', 'build', 'deploy', 'promote', 'renew']),
        tier: z.enum(['sandbox', 'controlled', 'production']),
      }),
    )
    .default([]),
});

/** What happened to an example app, in days before the day it is played in. */
export type ExampleHistory = z.infer<typeof historySchema>;

/** One folder of `examples/apps`. */
export interface ExampleApp {
  name: string;
  /** The `microapp.yaml` as written. */
  manifest: string;
  history: ExampleHistory;
}

/**
 * Reads `<directory>/apps/<name>/{microapp.yaml,history.yaml}`.
 *
 * @throws ZodError naming the field when a history file is off.
 */
export async function readExampleApps(
  directory: string,
): Promise<ExampleApp[]> {
  const names = (
    await readdir(join(directory, 'apps'), { withFileTypes: true })
  )
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
  return Promise.all(
    names.map(async name => {
      const folder = join(directory, 'apps', name);
      return {
        name,
        manifest: await readFile(join(folder, 'microapp.yaml'), 'utf8'),
        history: historySchema.parse(
          parse(await readFile(join(folder, 'history.yaml'), 'utf8')),
        ),
      };
    }),
  );
}
