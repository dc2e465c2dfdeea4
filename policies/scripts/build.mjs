// Compiles the policies and writes everything that is made from them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileAll, generatedDirs } from './compile.mjs';
import { policiesDir, requireGo } from './opa.mjs';

requireGo();
const root = join(policiesDir, '..');
const files = compileAll();
for (const [path, content] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
for (const dir of generatedDirs) {
  for (const name of readdirSync(join(root, dir))) {
    if (!files.has(`${dir}/${name}`)) {
      rmSync(join(root, dir, name));
    }
  }
}
console.log(`policies: ${files.size} files written`);
