export function hasDebian(): boolean;
export function debianFile(name: string, path: string): Promise<string>;
