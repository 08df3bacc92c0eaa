/** PDFium's environment of form fields (a filled questionnaire): they are drawn, and asked for their values, through it. */
import type { OpenDocument } from './document.js';
import { withMemory } from './pdfium.js';

/** FPDF_FORMFILLINFO with every callback empty; larger than any version of the structure. */
const FORM_INFO_BYTES = 512;

/** @param use gets 0 where there is no environment to be had */
export function withForms<T>(document: OpenDocument, use: (form: number) => T): T {
  const { pdfium, handle } = document;
  return withMemory(pdfium, FORM_INFO_BYTES, (info) => {
    pdfium.HEAPU8.fill(0, info, info + FORM_INFO_BYTES);
    pdfium.HEAP32[info >> 2] = 2;
    const form = pdfium._FPDFDOC_InitFormFillEnvironment(handle, info);
    try {
      return use(form);
    } finally {
      if (form) pdfium._FPDFDOC_ExitFormFillEnvironment(form);
    }
  });
}
