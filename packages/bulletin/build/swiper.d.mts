export const GONE: readonly string[];
export function withoutUnused(code: string, wanted?: readonly string[]): string;
