export function withoutUnused(code: string, wanted?: readonly string[]): string;
