/** The doctor: what is wrong with a PDF, in the order in which it should be mended. */
import { type Inspect } from '../model/contracts.js';
import { type Finding } from '../model/finding.js';
import { inspectPaper } from './paper.js';
import { inspectStructure } from './structure.js';
import { inspectText } from './text.js';

export { inspectFolder } from './folder.js';
export { formatReport, toJson, type ReportOptions } from './report.js';

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then warnings; within one severity as the parts name them (text before structure before paper). */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
}

export const inspect: Inspect = (input) =>
  sortFindings([
    ...inspectText(input),
    ...inspectStructure(input),
    ...inspectPaper(input),
    ...(input.derivation?.findings ?? []),
  ]);

/** A linearized ("Fast Web View") PDF says so in its first kilobyte (PDF 32000, annex F). */
export function isLinearized(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 1024)).toString('latin1').includes('/Linearized');
}
