/** What every story has: the elements registered, their documentation, language and theme switches, sizes, axe. */
import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import '@e-bulletin/audio-reader/define.js';
import '@e-bulletin/bulletin/define.js';
import '@e-bulletin/flipbook/define.js';
import '@e-bulletin/poll/define.js';
import '@e-bulletin/qr-share/define.js';
import audioReader from '@e-bulletin/audio-reader/custom-elements.json';
import bulletin from '@e-bulletin/bulletin/custom-elements.json';
import flipbook from '@e-bulletin/flipbook/custom-elements.json';
import poll from '@e-bulletin/poll/custom-elements.json';
import qrShare from '@e-bulletin/qr-share/custom-elements.json';

setCustomElementsManifest({
  ...flipbook,
  modules: [
    ...flipbook.modules,
    ...audioReader.modules,
    ...bulletin.modules,
    ...poll.modules,
    ...qrShare.modules,
  ],
});

/** The toolbar's language and theme are written to the story's elements, as a portal would write them. */
const withGlobals: Decorator = (story, { globals, canvasElement }) => {
  const { lang, theme } = globals as { lang: string; theme: string };
  document.body.style.background = theme === 'dark' ? '#171614' : '#ffffff';
  requestAnimationFrame(() => {
    for (const element of canvasElement.querySelectorAll(
      'e-flipbook, e-bulletin, e-poll, e-qr-share',
    )) {
      if (!element.hasAttribute('data-fixed')) {
        element.setAttribute('lang', lang);
        element.setAttribute('theme', theme);
      }
    }
  });
  return story();
};

const preview: Preview = {
  decorators: [withGlobals],
  tags: ['autodocs'],
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
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        narrow: { name: 'Điện thoại nhỏ 320', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Điện thoại 390', styles: { width: '390px', height: '844px' } },
        desk: { name: 'Máy tính 1366', styles: { width: '1366px', height: '768px' } },
      },
    },
    options: { storySort: { order: ['Giới thiệu', 'Bản màu và chữ', 'e-bulletin', 'e-flipbook'] } },
  },
};

export default preview;
