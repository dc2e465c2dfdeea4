import { readFile } from 'node:fs/promises';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CycloneDxBom, SpecVersion } from './cycloneDx';
import { describeSchemaErrors } from './describeSchemaErrors';

/*
 * The schemas are those that @cyclonedx/cyclonedx-library ships; its own
 * validator is not used because `uniqueItems` compares every component with
 * every other there: 70 s for 20,000 of them. Equal components are merged
 * later instead, and equal bom-refs refused.
 */
const SCHEMAS: Record<SpecVersion, string> = {
  '1.2': 'bom-1.2-strict',
  '1.3': 'bom-1.3-strict',
  '1.4': 'bom-1.4',
  '1.5': 'bom-1.5',
  '1.6': 'bom-1.6',
  '1.7': 'bom-1.7',
};

const SHARED_SCHEMAS = ['spdx', 'cryptography-defs', 'jsf-0.82'];

const compiled = new Map<
  SpecVersion,
  Promise<ValidateFunction<CycloneDxBom>>
>();

/**
 * Checks a parsed document against the strict schema of its version; the first
 * document of a version waits for the schema to be compiled.
 *
 * @throws InputError with place and fix.
 */
export async function validateCycloneDx(
  document: unknown,
  specVersion: SpecVersion,
): Promise<CycloneDxBom> {
  const validate = await validatorOf(specVersion);
  if (validate(document)) {
    return document;
  }
  const errors: ErrorObject[] = validate.errors ?? [];
  throw new InputError(
    `This is not valid CycloneDX ${specVersion}: ${describeSchemaErrors(
      errors,
      document,
    )} Make the SBOM again with a current CycloneDX tool, or correct that place.`,
  );
}

function validatorOf(
  specVersion: SpecVersion,
): Promise<ValidateFunction<CycloneDxBom>> {
  const known = compiled.get(specVersion);
  if (known) {
    return known;
  }
  const validator = compile(specVersion);
  compiled.set(specVersion, validator);
  // A file that could not be read once may be there the next time.
  validator.catch(() => compiled.delete(specVersion));
  return validator;
}

async function compile(
  specVersion: SpecVersion,
): Promise<ValidateFunction<CycloneDxBom>> {
  const ajv = new Ajv({ strict: false, addUsedSchema: false });
  ajv.removeKeyword('uniqueItems');
  addFormats(ajv);
  ajv.addFormat('idn-email', /^[^\s@]+@[^\s@]+$/u);
  ajv.addFormat('iri-reference', true);
  for (const name of SHARED_SCHEMAS) {
    const id = `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`;
    ajv.addSchema(await readSchema(name), id);
  }
  return ajv.compile<CycloneDxBom>(await readSchema(SCHEMAS[specVersion]));
}

async function readSchema(name: string): Promise<Record<string, unknown>> {
  const path = resolvePackagePath(
    '@cyclonedx/cyclonedx-library',
    `res/schema/${name}.SNAPSHOT.schema.json`,
  );
  return JSON.parse(await readFile(path, 'utf8'));
}
