/** The frame around the stories: our name, no logo fetched from anywhere. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'e-bulletin',
    colorSecondary: '#0b4f6c',
    appBg: '#f3efe7',
    fontBase: 'system-ui, "Noto Sans", Arial, sans-serif',
  }),
});
