import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { PayloadTooLargeError } from '../http/PayloadTooLargeError';
import { assertPlainText } from '../http/assertPlainText';
import { specVersions, type CycloneDxBom, type SpecVersion } from './cycloneDx';
import { readComponents } from './readComponents';
import { sbomLimits } from './sbomLimits';
import { scanJson } from './scanJson';
import type { LicenseCount, Sbom, SbomComponent } from './types';
import { validateCycloneDx } from './validateCycloneDx';

const HOW_TO =
  'Send CycloneDX JSON, version 1.2 to 1.7: most tools write it with an option such as `--output-format json`.';

export const UNKNOWN_LICENSE = 'unknown';

/**
 * Reads a CycloneDX JSON document (https://cyclonedx.org/docs/). Size, depth
 * and counts are checked on the bytes, before anything is built from them.
 *
 * @throws InputError with place and fix, PayloadTooLargeError beyond 10 MB.
 */
export async function readCycloneDx(bytes: Buffer): Promise<Sbom> {
  if (bytes.length > sbomLimits.maxBytes) {
    throw sbomTooLarge();
  }
  const text = decode(bytes);
  scanJson(bytes);
  const document = parse(text);
  const specVersion = specVersionOf(document);
  const bom = await validateCycloneDx(document, specVersion);
  const { components, warnings } = readComponents(bom);
  const statedVersion = statedVersionOf(bom);
  return {
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    bytes,
    format: `CycloneDX ${specVersion}`,
    components,
    withoutLicense: components.filter(c => c.licenses.length === 0).length,
    licenses: countLicenses(components),
    ...(statedVersion && { statedVersion }),
    warnings:
      components.length > 0
        ? shorten(warnings)
        : [
            'The SBOM lists no components. Make it where the packages of the app are installed.',
          ],
  };
}

/** @throws InputError where it cannot be shown. */
function statedVersionOf({ metadata }: CycloneDxBom): string | undefined {
  const version = metadata?.component?.version?.trim() || undefined;
  if (version !== undefined) {
    assertPlainText(version, 'metadata.component.version', 100);
  }
  return version;
}

export function sbomTooLarge(): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `The SBOM is larger than ${
      sbomLimits.maxBytes / 1024 / 1024
    } MB, so it was not read. Make one SBOM for each app, of what it ships and nothing else.`,
  );
}

function decode(bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      'The SBOM is not UTF-8 text. Save it as UTF-8 and send it again.',
    );
  }
  const start = text.slice(0, 1_000).trimStart();
  if (start === '') {
    throw new InputError(`The SBOM is empty. ${HOW_TO}`);
  }
  if (start.startsWith('<')) {
    throw new InputError(`The SBOM is XML, which is not read here. ${HOW_TO}`);
  }
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `The SBOM is not valid JSON: ${reason.slice(0, 200)}. ${HOW_TO}`,
    );
  }
}

function specVersionOf(document: unknown): SpecVersion {
  if (typeof document !== 'object' || document === null) {
    throw new InputError(`The SBOM is not a JSON object. ${HOW_TO}`);
  }
  if ('spdxVersion' in document || '@graph' in document) {
    throw new InputError(`The SBOM is SPDX, which is not read yet. ${HOW_TO}`);
  }
  if (!('bomFormat' in document) || document.bomFormat !== 'CycloneDX') {
    throw new InputError(
      `The document has no "bomFormat": "CycloneDX", so it is no CycloneDX SBOM. ${HOW_TO}`,
    );
  }
  const written = 'specVersion' in document ? document.specVersion : undefined;
  const specVersion = specVersions.find(version => version === written);
  if (!specVersion) {
    const given =
      typeof written === 'string' ? `"${written.slice(0, 20)}"` : 'missing';
    throw new InputError(
      `The SBOM's specVersion is ${given}. Accepted are ${specVersions.join(
        ', ',
      )}; set that in the tool that makes it.`,
    );
  }
  return specVersion;
}

function countLicenses(components: SbomComponent[]): LicenseCount[] {
  const counts = new Map<string, number>();
  for (const { licenses } of components) {
    for (const name of licenses.length > 0 ? licenses : [UNKNOWN_LICENSE]) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([license, count]) => ({ license, count }))
    .sort((a, b) => b.count - a.count || (a.license < b.license ? -1 : 1));
}

function shorten(warnings: string[]): string[] {
  const hidden = warnings.length - sbomLimits.maxWarnings;
  return hidden > 0
    ? [
        ...warnings.slice(0, sbomLimits.maxWarnings),
        `And ${hidden} more of this kind.`,
      ]
    : warnings;
}
