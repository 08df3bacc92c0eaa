/**
 * CKEditor 5 of the parts that its filter is made of (the package `ckeditor5` brings 175 others for the same data pipeline), as one
 * classic script. Its free licence is the GPL: it runs in tests and is in nothing that we publish.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PARTS = `
export { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
export { GeneralHtmlSupport } from '@ckeditor/ckeditor5-html-support';
export { Image } from '@ckeditor/ckeditor5-image';
export { Link, LinkImage } from '@ckeditor/ckeditor5-link';
export { Paragraph } from '@ckeditor/ckeditor5-paragraph';`;

export async function ckeditor5(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: PARTS, resolveDir: dirname(fileURLToPath(import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'CK5',
    loader: { '.css': 'empty' },
  });
  return outputFiles[0]?.text ?? '';
}
