import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOpa } from './opa.mjs';

/** One of each kind that a policy must not use. */
const refused = {
  'http.send': 'http.send({"method": "get", "url": "http://example.test"})',
  'opa.runtime': 'opa.runtime()',
  'net.lookup_ip_addr': 'net.lookup_ip_addr("example.test")',
  'time.now_ns': 'time.now_ns()',
  'rand.intn': 'rand.intn("seed", 2)',
  'regex.match': 'regex.match("a+", "a")',
  'semver.is_valid': 'semver.is_valid("1.0.0")',
  sprintf: 'sprintf("%d", [1])',
};

/**
 * Built-ins that the compiled module would have to ask its host for, or whose
 * answer is not in the facts, do not compile.
 *
 * @param {(name: string, run: () => string | undefined) => void} check
 */
export function checkBuiltins(check) {
  const dir = mkdtempSync(join(tmpdir(), 'builtins-'));
  try {
    for (const [name, call] of Object.entries(refused)) {
      check(`${name} is refused`, () => {
        const path = join(dir, 'policy.rego');
        writeFileSync(path, `package try\n\nresult := ${call}\n`);
        const { status, stderr } = runOpa(
          ['check', '--capabilities=capabilities.json', path],
          { allowFailure: true },
        );
        return status !== 0 && stderr.includes(`undefined function ${name}`)
          ? undefined
          : `compiles: ${stderr}`;
      });
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
