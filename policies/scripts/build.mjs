import { join } from 'node:path';
import { policiesDir } from './opa.mjs';
import { compileBundle, writeFiles } from './compile.mjs';

const root = join(policiesDir, '..');
const { files } = compileBundle();
writeFiles(join(policiesDir, 'dist'), files);
writeFiles(join(root, 'plugins/microapps-policy/bundle'), files);
console.log([...files.keys()].map(name => `policies/dist/${name}`).join('\n'));
