export function withoutUnused(code: string, core?: boolean): string;
