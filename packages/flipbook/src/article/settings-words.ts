/** The names of the choices of the article view. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const sizeName = (step: number, steps: number): string =>
  msg(str`Cỡ ${step} trong ${steps}`, { id: 'flipbook.sizeStep' });

export const spacingWord = (): string => msg('Giãn dòng', { id: 'flipbook.spacing' });
export const spacingName = (name: 'normal' | 'wide' | 'widest'): string =>
  name === 'normal'
    ? msg('Thường', { id: 'flipbook.spacingNormal' })
    : name === 'wide'
      ? msg('Rộng', { id: 'flipbook.spacingWide' })
      : msg('Rất rộng', { id: 'flipbook.spacingWidest' });

export const themeWord = (): string => msg('Màu nền', { id: 'flipbook.ground' });
export const themeName = (name: 'paper' | 'white' | 'dark'): string =>
  name === 'paper'
    ? msg('Giấy', { id: 'flipbook.groundPaper' })
    : name === 'white'
      ? msg('Trắng', { id: 'flipbook.groundWhite' })
      : msg('Tối', { id: 'flipbook.groundDark' });
