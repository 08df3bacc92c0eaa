/** Faults of a file of `cdn/`, each with its place. */
export function checkFile(name: string, code: string): string[];
