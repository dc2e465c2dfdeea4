export interface Config {
  microapps?: {
    /**
     * Where the pages about the rules are published, without a slash at the
     * end. The page of a rule lies below it, e.g. `/rules/sbom-required`. Without
     * it links lead to the portal's own page of rules.
     * @visibility frontend
     */
    docsBaseUrl?: string;
  };
}
