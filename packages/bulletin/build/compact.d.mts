export function compact(code: string, nextClass: () => string): string;
export function compactCss(text: string): string;
