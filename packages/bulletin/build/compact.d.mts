export function compact(code: string, nextClass: () => string): string;
export function compact(code: string, nextClass: () => string): string;
