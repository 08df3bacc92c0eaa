/** Elements on a page, and what is found in them. */
import axe from 'axe-core';
import { expect } from '@e-bulletin/tools/testing';
import '../../src/define.js';
import type { QrShareElement } from '../../src/index.js';

export const URL_OF_ISSUE = 'https://senhong.example.vn/ban-tin/so-8';

export async function make(attributes: Record<string, string> = {}): Promise<QrShareElement> {
  const element = document.createElement('e-qr-share');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = '<a href="/ban-tin/so-8.pdf">Bản tin số 8</a>';
  document.body.append(element);
  await settled(element);
  return element;
}

/** Until the code is drawn or refused. */
export const settled = (element: QrShareElement): Promise<void> =>
  until(() => {
    const drawn =
      query(element, 'svg[role=img]') && (element.codeOnly || query(element, '.choices'));
    return drawn || (!query(element, '.plate') && query(element, '.fault'));
  });

/** Until something is there; a failed expectation says what, after the runner's patience. */
export async function until(there: () => unknown): Promise<void> {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 10));
}

export const query = <E extends Element>(element: QrShareElement, selector: string): E | null =>
  element.renderRoot.querySelector<E>(selector);

export const button = (element: QrShareElement, word: string): HTMLElement => {
  const found = [...element.renderRoot.querySelectorAll<HTMLElement>('.choices .button')].find(
    (one) => one.textContent?.includes(word),
  );
  if (!found) throw new Error(`no button "${word}"`);
  return found;
};

/** Puts something in place of the browser's own; `clean` takes it away. */
export const navigatorProperty = (name: string, value: unknown): unknown =>
  Object.defineProperty(navigator, name, { value, configurable: true });

/** Takes away every element, and what a test put in place of the browser's own. */
export function clean(): void {
  for (const element of [...document.querySelectorAll('e-qr-share')]) element.remove();
  for (const name of ['share', 'canShare', 'clipboard', 'userAgent'])
    Reflect.deleteProperty(navigator, name);
  document.head.querySelector('link[rel=canonical]')?.remove();
}

export async function expectNoViolations(element: QrShareElement): Promise<void> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).to.deep.equal([]);
}
