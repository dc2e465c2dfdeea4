// Writes what OPA answers into the golden examples; `says` is written by people.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateWithOpa, readGolden } from './golden.mjs';

const dir = mkdtempSync(join(tmpdir(), 'golden-'));
try {
  for (const { path, facts, says } of readGolden()) {
    const factsPath = join(dir, 'facts.json');
    writeFileSync(factsPath, JSON.stringify(facts));
    const result = evaluateWithOpa(factsPath);
    writeFileSync(
      path,
      `${JSON.stringify({ facts, says, result }, undefined, 2)}\n`,
    );
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
