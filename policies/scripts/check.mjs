// Compiles the policies again and compares with what is committed, byte by byte.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAll, generatedDirs } from './compile.mjs';
import { policiesDir, requireGo } from './opa.mjs';

requireGo();
const root = join(policiesDir, '..');
const files = compileAll();

function problemOf(path, content) {
  const committed = join(root, path);
  if (!existsSync(committed)) {
    return 'is missing';
  }
  return readFileSync(committed).equals(Buffer.from(content))
    ? undefined
    : 'differs from what the policies give';
}

const problems = [...files]
  .map(([path, content]) => [path, problemOf(path, content)])
  .filter(([, problem]) => problem);
for (const dir of generatedDirs.filter(name => existsSync(join(root, name)))) {
  for (const name of readdirSync(join(root, dir))) {
    if (!files.has(`${dir}/${name}`)) {
      problems.push([`${dir}/${name}`, 'is not made by the policies any more']);
    }
  }
}

for (const [path, problem] of problems) {
  console.error(`${path} ${problem}`);
}
if (problems.length > 0) {
  console.error('Run "npm run policies:build" and commit what it writes.');
  process.exitCode = 1;
} else {
  console.log(`policies: ${files.size} generated files are up to date`);
}
