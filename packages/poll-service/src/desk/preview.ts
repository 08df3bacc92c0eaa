/** A poll as residents will see it, and what should be looked at again. */
import { call, type Definition, type Detail } from './api.js';
import { h } from './dom.js';

export interface Preview {
  readonly problems: readonly Detail[];
  readonly frame: HTMLElement;
}

/** `title`: what is shown. @throws DeskError `bad-definition` */
export async function previewOf(value: Definition, title: string): Promise<Preview> {
  const { problems, page } = await call<{ problems: Detail[]; page: string }>(
    'POST',
    '/admin/check',
    value,
  );
  const frame = h('iframe', {
    title: `${title}, như người dân thấy`,
    sandbox: 'allow-same-origin',
  });
  frame.srcdoc = page;
  return { problems, frame };
}
