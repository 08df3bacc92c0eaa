/** Pictures of a question's options: one for each line that is written, made small here before they travel. */
import { button, field, h } from './dom.js';

export interface OptionPicture {
  readonly href: string;
  /** What it shows, for who does not see it. */
  readonly alt: string;
}

export interface Pictures {
  readonly node: HTMLElement;
  /** Follows the options as they are written: a picture stays with its line, also when the line is worded anew or moved. */
  follow(labels: readonly string[]): void;
  read(): readonly (OptionPicture | undefined)[];
  /** The field in which the picture of an option is described. */
  describing(option: number): HTMLElement | undefined;
}

/** Longer side, in pixels; the service keeps no more either. */
const SIDE = 1200;
const QUALITY = 0.85;
const TYPES = 'image/jpeg,image/png,image/webp';

interface Line {
  readonly label: string;
  readonly row: Row;
}

interface Row {
  readonly node: HTMLElement;
  readonly alt: HTMLInputElement;
  call(label: string): void;
  read(): OptionPicture | undefined;
}

export function pictures(start: readonly (OptionPicture | undefined)[] = []): Pictures {
  const list = h('div', {});
  const node = h('details', {}, h('summary', {}, 'Hình cho các phương án (nếu có)'), list);
  node.open = start.some((one) => one);
  let lines: readonly Line[] = [];
  return {
    node,
    follow(labels) {
      const left = [...lines];
      const take = (at: number): Row | undefined =>
        at < 0 ? undefined : left.splice(at, 1)[0]?.row;
      const same = labels.map((label) => take(left.findIndex((one) => one.label === label)));
      // What is left over on both sides is what was worded anew.
      lines = labels.map((label, i) => {
        const row = same[i] ?? take(0) ?? rowOf(lines.length ? undefined : start[i]);
        row.call(label);
        return { label, row };
      });
      list.replaceChildren(...lines.map(({ row }) => row.node));
    },
    read: () => lines.map(({ row }) => row.read()),
    describing: (option) => (lines[option]?.row.read() ? lines[option].row.alt : undefined),
  };
}

function rowOf(given: OptionPicture | undefined): Row {
  let href = given?.href;
  const image = h('img', { alt: '' });
  const file = h('input', { type: 'file', accept: TYPES });
  const alt = h('input', { type: 'text', maxlength: 500 });
  alt.value = given?.alt ?? '';
  const said = h('p', { class: 'wrong', role: 'status' });
  const choose = field('', file);
  const shown = h(
    'div',
    {},
    image,
    field('Hình vẽ gì', alt, 'Đọc cho người không nhìn thấy hình. Bắt buộc.'),
    button('Bỏ hình', () => {
      href = undefined;
      file.value = '';
      show();
      node.dispatchEvent(new Event('input', { bubbles: true }));
      file.focus();
    }),
  );
  const node = h('div', { class: 'picture', role: 'group' }, choose, said, shown);
  const show = (): void => {
    shown.hidden = href === undefined;
    if (href !== undefined) image.src = href;
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    said.textContent = 'Đang mở hình…';
    const late = (): boolean => file.files?.[0] !== chosen;
    void smaller(chosen).then(
      (made) => {
        if (late()) return;
        said.textContent = '';
        href = made;
        show();
        alt.focus();
      },
      () => {
        if (late()) return;
        said.textContent = 'Không mở được hình này. Chọn một tệp JPEG, PNG hoặc WebP.';
        file.value = '';
      },
    );
  });
  show();
  return {
    node,
    alt,
    call(label) {
      const name = `Hình cho “${label}”`;
      choose.querySelector('label')!.textContent = name;
      node.setAttribute('aria-label', name);
    },
    read: () => (href === undefined ? undefined : { href, alt: alt.value }),
  };
}

/** As a `data:` address, upright, on white. */
async function smaller(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = h('canvas', {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', QUALITY);
}
