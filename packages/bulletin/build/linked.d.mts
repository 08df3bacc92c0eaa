export function linked(code: string, nameOf: (path: string) => string): string;
export function changing(code: string): string[];
