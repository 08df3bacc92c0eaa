/** Storybook: which stories, which add-ons, what is served beside them. Nothing reports home. */
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['../.cache/fixtures', { from: '../../portal/pages/to-roi', to: '/to-roi' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  docs: { defaultName: 'Tài liệu' },
  features: { sidebarOnboardingChecklist: false },
  // Storybook's renderer asks for this one by its path; left out of what Vite bundles, it would bring a second Lit.
  viteFinal: (settings) =>
    mergeConfig(settings, { optimizeDeps: { include: ['lit/directive-helpers.js'] } }),
};

export default config;
