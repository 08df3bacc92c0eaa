/** Makes `cdn/`; `out` is for tests. */
export function buildCdn(options?: { out?: string }): Promise<Map<string, string | Uint8Array>>;
