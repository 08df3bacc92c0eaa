/** What every story has: the elements registered, their documentation, language and theme switches, sizes, axe. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '@e-bulletin/audio-reader/define.js';
import '@e-bulletin/bulletin/define-all.js';
import '@e-bulletin/flipbook/define.js';
import '@e-bulletin/poll/define.js';
import '@e-bulletin/qr-share/define.js';
import { resetLanguage } from '@e-bulletin/core/i18n.js';
import { controlsByType, joined } from './controls.ts';
import DocsPage from './docs-page.mdx';
import { dress } from './dress.ts';
import { manifests } from './tables.ts';

/** DESIGN section 9: text at least 7:1, large letters too. */
const CONTRAST = { contrastRatio: { normal: { expected: 7 }, large: { expected: 7 } } };

setCustomElementsManifest(joined(...manifests));

const preview: Preview = {
  tags: ['autodocs'],
  // Elements of one page share one language, the first that is asked for: each story asks anew.
  beforeEach: () => resetLanguage(),
  decorators: [dress],
  argTypesEnhancers: [controlsByType],
  initialGlobals: { lang: 'vi', theme: 'light' },
  globalTypes: {
    lang: {
      description: 'Ngôn ngữ của thẻ (thuộc tính lang)',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Nền sáng hay tối (thuộc tính theme)',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Nền sáng' },
          { value: 'dark', title: 'Nền tối' },
          { value: 'auto', title: 'Theo máy' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      config: {
        checks: [{ id: 'color-contrast-enhanced', options: CONTRAST }],
        rules: [{ id: 'color-contrast-enhanced', enabled: true }],
      },
    },
    controls: { expanded: true },
    docs: { page: DocsPage },
    viewport: {
      options: {
        narrow: { name: 'Điện thoại nhỏ 320', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Điện thoại 390', styles: { width: '390px', height: '844px' } },
        desk: { name: 'Máy tính 1366', styles: { width: '1366px', height: '768px' } },
      },
    },
    options: {
      storySort: {
        order: ['Giới thiệu', 'Bản màu và chữ', 'e-bulletin', 'e-bulletin kho', 'e-flipbook'],
      },
    },
  },
};

export default preview;
