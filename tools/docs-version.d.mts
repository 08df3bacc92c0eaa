/** `text` with `version` wherever it names one of the script tag. */
export declare const withVersion: (text: string, version: string) => string;
