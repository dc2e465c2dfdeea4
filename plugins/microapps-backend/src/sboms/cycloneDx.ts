/**
 * The parts of a CycloneDX document that are read, in the shape its schemas
 * promise (https://cyclonedx.org/docs/).
 */
export interface CycloneDxBom {
  metadata?: { component?: CycloneDxComponent };
  components?: CycloneDxComponent[];
  services?: CycloneDxService[];
  dependencies?: { ref: string; dependsOn?: string[] }[];
}

export interface CycloneDxComponent {
  type: string;
  'bom-ref'?: string;
  group?: string;
  name: string;
  version?: string;
  purl?: string;
  licenses?: CycloneDxLicense[];
  components?: CycloneDxComponent[];
}

export interface CycloneDxService {
  'bom-ref'?: string;
  services?: CycloneDxService[];
}

export interface CycloneDxLicense {
  license?: { id?: string; name?: string };
  expression?: string;
}

export const specVersions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'] as const;

export type SpecVersion = (typeof specVersions)[number];
