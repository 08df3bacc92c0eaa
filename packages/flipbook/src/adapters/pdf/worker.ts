/** The module worker of npm builds: pdf.js's own, under an address that bundlers find (`place.ts`). */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
