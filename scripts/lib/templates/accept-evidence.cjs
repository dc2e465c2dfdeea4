/**
 * Reads manifests and SBOMs as the portal does, and says which it would refuse. Started with Backstage's loader for
 * TypeScript: node --require @backstage/cli/config/nodeTransform.cjs accept-evidence.cjs <folder of folders>
 */
const fs = require('node:fs/promises');
const path = require('node:path');

const plugins = path.resolve(__dirname, '../../../plugins');
const { parseManifest } = require(path.join(plugins, 'microapps-manifest/src'));
const { readCycloneDx } = require(path.join(
  plugins,
  'microapps-backend/src/sboms/readCycloneDx',
));
const { assertTestReport } = require(path.join(
  plugins,
  'microapps-backend/src/evidence/assertTestReport',
));

async function problemsOf(folder) {
  const { problems } = parseManifest(
    await fs.readFile(path.join(folder, 'microapp.yaml')),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return `manifest: ${JSON.stringify(errors)}`;
  const sbom = await readCycloneDx(
    await fs.readFile(path.join(folder, 'sbom.cdx.json')),
  );
  if (sbom.components.length === 0 || sbom.warnings.length > 0) {
    return `SBOM: ${sbom.components.length} components, ${sbom.warnings}`;
  }
  const tests = JSON.parse(
    await fs.readFile(path.join(folder, 'tests.json'), 'utf8'),
  );
  assertTestReport(tests);
  return tests.failed > 0 || !(tests.coverage >= 0.8)
    ? `tests: ${JSON.stringify(tests)}`
    : undefined;
}

async function main([root]) {
  const results = [];
  for (const name of await fs.readdir(root)) {
    const problem = await problemsOf(path.join(root, name)).catch(
      error => error.message,
    );
    results.push({ name, problem });
  }
  await fs.writeFile(`${root}.json`, JSON.stringify(results));
}

main(process.argv.slice(2));
