import { InputError } from '@backstage/errors';
import { componentIdOf, displayNameOf, parsePurl } from './componentKey';
import type { CycloneDxBom, CycloneDxComponent } from './cycloneDx';
import { normaliseLicenses } from './normaliseLicenses';
import { sbomLimits } from './sbomLimits';
import type { AnyCoordinates, Coordinates, SbomComponent } from './types';

interface Placed {
  component: CycloneDxComponent;
  /** e.g. `components[3].components[0]` */
  place: string;
}

/**
 * Nested components as one list, equal ones (same package, same version) once
 * with the licences of all. Direct ones first, then by name and version.
 *
 * @throws InputError for bom-refs used twice and for text no database takes.
 */
export function readComponents(bom: CycloneDxBom): {
  components: SbomComponent[];
  warnings: string[];
} {
  const warnings: string[] = [];
  const placed = flatten(bom);
  refuseTwins(bom, placed);
  const isDirect = directRefs(bom);
  const byId = new Map<string, SbomComponent>();
  for (const { component, place } of placed) {
    const coordinates = coordinatesOf(component, place, warnings);
    const id = componentIdOf(coordinates);
    const direct = isDirect?.has(component['bom-ref'] ?? '');
    const twin = byId.get(id);
    byId.set(id, {
      id,
      coordinates,
      kind: twin?.kind ?? component.type,
      licenses: mergeLicenses(twin, component, place),
      ...(direct !== undefined && { direct: direct || twin?.direct === true }),
    });
  }
  return { components: inOrder([...byId.values()]), warnings };
}

/** Without recursion: depth is the sender's choice. */
function flatten(bom: CycloneDxBom): Placed[] {
  const result: Placed[] = [];
  const lists = [
    { items: bom.components, place: 'components' },
    {
      items: bom.metadata?.component?.components,
      place: 'metadata.component.components',
    },
  ];
  for (let list = lists.pop(); list; list = lists.pop()) {
    for (const [index, component] of (list.items ?? []).entries()) {
      const place = `${list.place}[${index}]`;
      result.push({ component, place });
      lists.push({
        items: component.components,
        place: `${place}.components`,
      });
    }
    if (result.length > sbomLimits.maxComponents) {
      throw new InputError(
        `The SBOM lists more than ${sbomLimits.maxComponents} components, so it was not stored. Make one SBOM for each app.`,
      );
    }
  }
  return result;
}

function refuseTwins(bom: CycloneDxBom, placed: Placed[]): void {
  const seen = new Map<string, string>();
  const check = (ref: string | undefined, place: string) => {
    if (ref === undefined) {
      return;
    }
    const other = seen.get(ref);
    if (other !== undefined) {
      throw new InputError(
        `${other} and ${place} have the same bom-ref "${ref.slice(
          0,
          200,
        )}". Each bom-ref must be there once: make the SBOM again with a current CycloneDX tool, or rename one.`,
      );
    }
    seen.set(ref, place);
  };
  check(bom.metadata?.component?.['bom-ref'], 'metadata.component');
  for (const { component, place } of placed) {
    check(component['bom-ref'], place);
  }
  const services = [...(bom.services ?? [])];
  for (let service = services.pop(); service; service = services.pop()) {
    check(service['bom-ref'], 'a service');
    services.push(...(service.services ?? []));
  }
}

/** Absent where the SBOM does not say what the app itself asks for. */
function directRefs(bom: CycloneDxBom): Set<string> | undefined {
  const root = bom.metadata?.component?.['bom-ref'];
  const entry =
    root === undefined
      ? undefined
      : bom.dependencies?.find(({ ref }) => ref === root);
  return entry && new Set(entry.dependsOn ?? []);
}

function coordinatesOf(
  component: CycloneDxComponent,
  place: string,
  warnings: string[],
): Coordinates {
  const { purl, group = '', name, version = '' } = component;
  const named = { type: '', namespace: group, name, version };
  const read = purl ? tryPurl(purl, place, warnings) : undefined;
  const coordinates = read
    ? { ...read, version: read.version ?? version }
    : named;
  for (const part of ['namespace', 'name', 'version'] as const) {
    const field = part === 'namespace' ? 'group' : part;
    refuseUnstorable(coordinates[part], `${place}.${field}`);
  }
  return coordinates;
}

function tryPurl(
  purl: string,
  place: string,
  warnings: string[],
): AnyCoordinates | undefined {
  try {
    if (purl.length <= sbomLimits.maxPurlCharacters) {
      return parsePurl(purl);
    }
  } catch {
    // Said below, and no reason to refuse everything else.
  }
  const start = purl.slice(0, 100).replace(/[\p{Control}\p{Surrogate}]/gu, '');
  warnings.push(
    `${place}: the package URL "${start}" cannot be read, so the component is listed by name alone.`,
  );
  return undefined;
}

function mergeLicenses(
  twin: SbomComponent | undefined,
  component: CycloneDxComponent,
  place: string,
): string[] {
  const licenses = normaliseLicenses(component.licenses);
  for (const license of licenses) {
    refuseUnstorable(license, `${place}.licenses`);
  }
  return [...new Set([...(twin?.licenses ?? []), ...licenses])];
}

/** PostgreSQL stores neither NUL nor half a surrogate pair; indexes take only so much. */
function refuseUnstorable(text: string, place: string): void {
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) {
    throw new InputError(
      `${place} holds a character that is not text (NUL or half of a pair). Correct it in the tool that makes the SBOM.`,
    );
  }
  if (Buffer.byteLength(text) > sbomLimits.maxNameBytes) {
    throw new InputError(
      `${place} is longer than ${sbomLimits.maxNameBytes} bytes. Correct it in the tool that makes the SBOM.`,
    );
  }
}

function inOrder(components: SbomComponent[]): SbomComponent[] {
  return components
    .map(component => ({
      component,
      late: component.direct ? 0 : 1,
      name: displayNameOf(component.coordinates).toLocaleLowerCase('en-US'),
    }))
    .sort(
      (a, b) =>
        a.late - b.late ||
        compare(a.name, b.name) ||
        compare(
          a.component.coordinates.version,
          b.component.coordinates.version,
        ) ||
        compare(a.component.id, b.component.id),
    )
    .map(({ component }) => component);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
