/** What one SBOM may hold. All but the lengths are checked before parsing. */
export const sbomLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxDepth: 64,
  maxKeys: 500_000,
  maxComponents: 20_000,
  /** Of a name, a namespace or a version: they are looked up by index. */
  maxNameBytes: 512,
  maxPurlCharacters: 2_000,
  maxLicensesPerComponent: 50,
  maxLicenseCharacters: 200,
  maxWarnings: 20,
};
