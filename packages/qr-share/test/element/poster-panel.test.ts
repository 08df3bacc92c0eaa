/** The panel that asks how far away a poster is read, and prints it. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { QrShareElement } from '../../src/index.js';
import { button, clean, expectNoViolations, make, query, until, URL_OF_ISSUE } from './fixture.js';

/** A picture of one pixel. */
const SEAL = 'data:image/gif;base64,R0lGODlhAQABAIAAAHoQEAAAACwAAAAAAQABAAACAkQBADs=';

describe('the poster panel', () => {
  afterEach(clean);

  /** The print dialogue would stop the test: it is caught at the frame's edge, everything before it is real. */
  async function print(
    element: QrShareElement,
    prepare: (view: Window) => void = () => undefined,
  ): Promise<HTMLElement> {
    let printed: HTMLElement | undefined;
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      for (const frame of nodes as HTMLIFrameElement[]) {
        const view = frame.contentWindow as Window;
        view.print = () => {
          const { marginTop } = view.getComputedStyle(view.document.body);
          expect(marginTop, 'the sheet is used').to.equal('0px');
          printed = view.document.body.cloneNode(true) as HTMLElement;
        };
        prepare(view);
      }
    };
    try {
      query<HTMLElement>(element, '.print')?.click();
      await until(() => printed);
    } finally {
      Reflect.deleteProperty(document.body, 'append');
    }
    for (const frame of [...document.querySelectorAll('iframe[aria-hidden]')]) frame.remove();
    return printed as HTMLElement;
  }

  async function openPanel(more: Record<string, string> = {}) {
    const element = await make({
      url: URL_OF_ISSUE,
      label: 'Giờ làm thủ tục nào tiện nhất cho bà con?',
      office: 'UBND phường Sen Hồng',
      notes: 'Từ 15/10 đến hết 31/10/2026\nKhông thu thập họ tên.',
      seal: SEAL,
      ...more,
    });
    button(element, 'In áp phích').click();
    await until(() => query(element, '.poster'));
    return element;
  }

  it('asks for the distance, previews, and prints a sheet of its own', async () => {
    const element = await openPanel();
    const sizes = [...element.renderRoot.querySelectorAll<HTMLInputElement>('.distance input')];
    expect(sizes).to.have.length(5);
    sizes.find((input) => input.closest('label')?.textContent?.includes('A3'))?.click();
    await until(() => query(element, '.preview svg')?.getAttribute('viewBox') === '0 0 297 420');
    expect(query(element, '.preview')?.textContent)
      .to.contain('UBND phường Sen Hồng')
      .and.contain('Không thu thập');

    expect(query(element, '.preview image')?.getAttribute('href')).to.equal(SEAL);

    const printed = await print(element);
    expect(printed.textContent).to.contain('UBND phường Sen Hồng').and.not.contain('Sao chép');
    expect(printed.querySelector('image')).to.not.equal(null);
  });

  it('prints where style sheets cannot be constructed: Safari before 16.4', async () => {
    const element = await openPanel();
    const printed = await print(element, (view) => {
      Reflect.set(view, 'CSSStyleSheet', () => {
        throw new TypeError('Illegal constructor');
      });
    });
    expect(printed.textContent).to.contain('UBND phường Sen Hồng');
  });

  it('reads the code back before it prints, where it is asked to', async () => {
    const element = await openPanel({ 'self-check': '' });
    expect((await print(element)).textContent).to.contain('UBND phường Sen Hồng');
    await until(() => query(element, '.poster .note')?.textContent?.includes('Đã đọc thử'));
  });

  it('prints no code that does not read back', async () => {
    const element = await openPanel({ 'self-check': '' });
    const { prototype } = CanvasRenderingContext2D;
    const own = Object.getOwnPropertyDescriptor(prototype, 'fill') as PropertyDescriptor;
    // A printer without ink.
    Object.defineProperty(prototype, 'fill', { ...own, value: () => undefined });
    try {
      query<HTMLElement>(element, '.print')?.click();
      await until(() => query(element, '.poster .note')?.textContent?.includes('không được'));
    } finally {
      Object.defineProperty(prototype, 'fill', own);
    }
    expect(document.querySelector('iframe[aria-hidden]')).to.equal(null);
  });

  it('has the focus when it is opened, and goes back to its button', async () => {
    const element = await openPanel();
    await until(() => (element.renderRoot as ShadowRoot).activeElement?.matches('.poster .back'));
    query<HTMLElement>(element, '.back')?.click();
    const { renderRoot } = element;
    await until(
      () => (renderRoot as ShadowRoot).activeElement?.textContent?.trim() === 'In áp phích',
    );
  });

  it('brings its own style sheet, once however often it is opened', async () => {
    const element = await openPanel();
    const { adoptedStyleSheets: sheets } = element.renderRoot as ShadowRoot;
    const plate = query(element, '.preview');
    expect(plate && getComputedStyle(plate).backgroundColor).to.equal('rgb(255, 255, 255)');
    query<HTMLElement>(element, '.back')?.click();
    await until(() => !query(element, '.poster'));
    button(element, 'In áp phích').click();
    await until(() => query(element, '.poster'));
    expect((element.renderRoot as ShadowRoot).adoptedStyleSheets).to.deep.equal(sheets);
  });

  it('has nothing for axe', async () => {
    const element = await openPanel();
    await expectNoViolations(element);
  });
});
