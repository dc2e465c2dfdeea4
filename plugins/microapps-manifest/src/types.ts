/**
 * A `microapp.yaml` that passed the JSON Schema, exactly as written: snake_case
 * keys stay, nothing is defaulted, optional means the author left it out.
 * Unknown fields were warned about and are gone; keys come in the schema's order.
 *
 * @public
 */
export interface MicroappManifest {
  /** Lower case, digits and dashes, as a catalog entity name, at most 63 characters. */
  name: string;
  /** Semantic version of the app. */
  version: string;
  owner: {
    name: string;
    team: string;
    /** E-mail address. */
    contact: string;
    /** Is the owner a developer? Without an answer a sponsor is asked for. */
    developer?: boolean;
    /** E-mail addresses or user refs of people who own the app as well. */
    co_owners?: string[];
  };
  lifecycle: {
    state: ManifestLifecycleState;
    /** ISO date, shown and never counted. */
    created_at: string;
    ttl_days?: number;
  };
  classification: {
    data: DataClass;
    pii: PiiLevel;
  };
  runtime: {
    /** `<name>:<version>`, e.g. `nodejs:24`; the version may be missing. */
    allowed_runtimes: string[];
    outbound_network: OutboundNetwork;
    /** Domain names. */
    allowed_third_parties?: string[];
  };
  security: {
    secrets_policy: SecretsPolicy;
    require_sbom: boolean;
    require_tests: boolean;
    /** 0 to 1. */
    min_code_coverage?: number;
  };
  compliance?: {
    approved_by?: string | null;
    /** ISO date. */
    approval_date?: string | null;
  };
  notes?: string;
  tier?: Tier;
  purpose?: string;
  cost_center?: string;
  /** E-mail address or user ref of a mentor from IT. */
  sponsor?: string;
  integrations?: {
    name: string;
    domain?: string;
    requires_secret?: boolean;
    scopes?: string[];
  }[];
  flags?: { security_review?: boolean };
  /** What the author thinks; the computed risk decides. */
  risk?: 'low' | 'medium' | 'high';
  expected_users?: number;
  audience?: Audience;
  budget?: { daily?: number; monthly?: number; currency?: string };
  sla?: string;
  /** Availability in percent; or one line of text. */
  slo?: string | { availability?: number; latency_p95_ms?: number };
  created_with?: {
    assistant?: string;
    model?: string;
    prompts_ref?: string;
    template?: string;
  };
  retirement?: { date?: string; migration_notes?: string };
  source?: { platform?: string; export_url?: string };
  tags?: string[];
  /** Read them with `linksOf`, which gives both forms the same shape. */
  links?: (string | { url: string; title?: string })[];
  /** Entity refs. */
  depends_on?: string[];
  llm?: { models?: string[]; rate_limit?: string | number; validator?: string };
}

/** @public */
export type ManifestLifecycleState =
  | 'prototype'
  | 'approved'
  | 'production'
  | 'retired';

/** @public */
export type DataClass =
  | 'public'
  | 'internal'
  | 'internal_personal'
  | 'confidential'
  | 'regulated';

/** @public */
export type PiiLevel = 'none' | 'partial' | 'full';

/** @public */
export type OutboundNetwork = 'none' | 'restricted' | 'unrestricted';

/** @public */
export type SecretsPolicy = 'vault-only' | 'env' | 'none';

/** @public */
export type Tier = 'sandbox' | 'controlled' | 'production';

/** @public */
export type Audience = 'self' | 'team' | 'organisation' | 'external';

/**
 * What is wrong with a manifest, for people.
 *
 * @public
 */
export interface ManifestProblem {
  severity: 'error' | 'warning';
  /** Stable id, kebab-case, e.g. `unknown-field`, `wrong-type`, `too-large`. */
  code: string;
  /** JSON pointer of the value; empty for the whole file. */
  path: string;
  /** 1-based; absent when the file could not be read as text at all. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** What is wrong, in plain words. */
  message: string;
  /** What to do. */
  fix: string;
}

/** @public */
export type ManifestResult =
  | {
      ok: true;
      manifest: MicroappManifest;
      /** `sha256:<hex>` of the bytes as received. */
      digest: string;
      /** Warnings only. */
      problems: ManifestProblem[];
    }
  | { ok: false; problems: ManifestProblem[] };
