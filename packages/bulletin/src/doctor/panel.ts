/**
 * The doctor's one panel. Plain DOM: it stands where custom elements, Lit's templates or adopted sheets do not, and on any
 * portal's page. State is an attribute, `data-state` "working" or "done", for those who wait for it.
 */
import { arranged, markOf, reportOf, summary, type Finding } from '../model/findings.js';
import { PANEL_STYLES } from './panel.styles.js';

export interface PanelOptions {
  /** Lines over the findings: version, address, browser. */
  readonly facts: readonly string[];
  readonly onAgain?: () => void;
}

export interface Panel {
  readonly element: HTMLElement;
  show(findings: readonly Finding[], done: boolean): void;
}

export function makePanel({ facts, onAgain }: PanelOptions): Panel {
  const element = document.createElement('div');
  element.className = 'e-bulletin-doctor';
  element.lang = 'vi';
  const root = element.attachShadow({ mode: 'open' });
  dress(root);
  const frame = make('section', '', 'panel');
  frame.setAttribute('aria-label', 'Bác sĩ nhúng');
  frame.tabIndex = -1;
  const title = make('h2', 'Bác sĩ nhúng');
  const verdict = make('p', 'Đang kiểm tra…', 'verdict');
  verdict.setAttribute('role', 'status');
  const list = make('ul', '', 'findings');
  const details = make('p', facts.join(' · '), 'facts');
  const buttons = make('div', '', 'buttons');
  let shown: readonly Finding[] = [];
  buttons.append(copier('Sao chép báo cáo', () => reportOf(shown, facts), 'filled'));
  if (onAgain) buttons.append(button('Kiểm tra lại', onAgain));
  buttons.append(button('Đóng', () => element.remove()));
  frame.append(title, verdict, buttons, list, details);
  root.append(frame);
  return {
    element,
    show(findings, done) {
      shown = findings;
      element.setAttribute('data-state', done ? 'done' : 'working');
      verdict.textContent = done ? summary(arranged(findings)) : 'Đang kiểm tra…';
      list.textContent = '';
      for (const finding of arranged(findings)) list.append(row(finding));
    },
  };
}

function row({ level, code, what, remedy, paste }: Finding): HTMLElement {
  const item = make('li', '', level);
  item.setAttribute('data-code', code);
  const words = make('p', '', 'what');
  words.append(make('span', markOf(level), 'mark'), ` ${what}`);
  item.append(words);
  if (remedy) item.append(make('p', remedy));
  if (paste) {
    const code = make('pre', paste);
    // What is too wide is scrolled, by keys too.
    code.tabIndex = 0;
    item.append(
      code,
      copier('Sao chép dòng này', () => paste),
    );
  }
  return item;
}

function make(tag: string, text = '', name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

function button(text: string, press: () => void, name = ''): HTMLButtonElement {
  const element = make('button', text, name) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

function copier(text: string, content: () => string, name = ''): HTMLButtonElement {
  const element = button(
    text,
    () => {
      void copy(content(), element).then((copied) => {
        element.textContent = copied ? 'Đã sao chép' : 'Chọn và chép phần chữ dưới đây';
      });
    },
    name,
  );
  return element;
}

/** Plain http and frames have no clipboard for scripts; a selected text there is copied by the old command, or by hand. */
async function copy(text: string, beside: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.setAttribute('aria-label', 'Báo cáo');
    beside.parentElement?.append(field);
    field.focus();
    field.select();
    const copied = document.execCommand('copy');
    if (copied) field.remove();
    return copied;
  }
}

function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    const { litNonce } = globalThis as { litNonce?: string };
    if (litNonce) style.nonce = litNonce;
    style.textContent = PANEL_STYLES;
    root.append(style);
  }
}
