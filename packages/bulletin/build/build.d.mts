/** Makes `cdn/`; `version` and `alias` are for tests. */
export function buildCdn(options?: {
  out?: string;
  version?: string;
  alias?: Record<string, string>;
}): Promise<Map<string, string>>;
