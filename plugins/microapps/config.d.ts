export interface Config {
  microapps?: {
    /**
     * Where the pages about the rules are published, without a slash at the
     * end. The page of a rule lies below it, e.g. `/rules/sbom-required`. No
     * default: without it the portal explains a rule, but links no page.
     * @visibility frontend
     */
    docsBaseUrl?: string;
  };
}
