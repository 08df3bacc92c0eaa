export function finish(code: string): string;
