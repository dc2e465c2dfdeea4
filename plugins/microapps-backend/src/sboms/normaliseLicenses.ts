import parseExpression from 'spdx-expression-parse';
import spdxIds from 'spdx-license-ids/index.json';
import type { CycloneDxLicense } from './cycloneDx';
import { sbomLimits } from './sbomLimits';

const idsInLowerCase = new Map(
  spdxIds.map(id => [id.toLocaleLowerCase('en-US'), id]),
);

/** Long names that stand for exactly one licence. */
const idsByName = new Map([
  ['apache 2.0', 'Apache-2.0'],
  ['apache license 2.0', 'Apache-2.0'],
  ['apache license version 2.0', 'Apache-2.0'],
  ['apache software license version 2.0', 'Apache-2.0'],
  ['asl 2.0', 'Apache-2.0'],
  ['mit license', 'MIT'],
  ['isc license', 'ISC'],
  ['bsd 2-clause license', 'BSD-2-Clause'],
  ['bsd 3-clause license', 'BSD-3-Clause'],
  ['bsd 3-clause new license', 'BSD-3-Clause'],
  ['eclipse public license v2.0', 'EPL-2.0'],
  ['eclipse public license 2.0', 'EPL-2.0'],
  ['mozilla public license 2.0', 'MPL-2.0'],
]);

/**
 * Licences of one component as SPDX ids and expressions where they can be told
 * (https://spdx.org/licenses/), as written otherwise; each once. Empty where
 * none is named.
 */
export function normaliseLicenses(licenses: CycloneDxLicense[] = []): string[] {
  const texts = licenses
    .slice(0, sbomLimits.maxLicensesPerComponent)
    .map(({ license, expression }) =>
      normalise(expression ?? license?.id ?? license?.name ?? ''),
    );
  return [...new Set(texts)].filter(text => text !== '');
}

function normalise(written: string): string {
  // Some tools put the whole text of the licence here.
  const [firstLine] = written.trim().split('\n', 1);
  const text = firstLine.trim().slice(0, sbomLimits.maxLicenseCharacters);
  const lowerCase = text.toLocaleLowerCase('en-US');
  const words = lowerCase.replace(/^the /, '').replaceAll(',', '');
  return (
    idsInLowerCase.get(lowerCase) ??
    idsByName.get(words) ??
    expressionOf(text) ??
    text
  );
}

function expressionOf(text: string): string | undefined {
  if (!/ (?:OR|AND|WITH) /.test(text)) {
    return undefined;
  }
  try {
    parseExpression(text);
    return text.replace(/^\(([^()]*)\)$/, '$1');
  } catch {
    return undefined;
  }
}
