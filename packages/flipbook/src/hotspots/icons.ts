/**
 * Drawings of what comes after the first page. Apart from those of core: a module lies in one chunk, and the first page
 * has no use for these.
 */
export const answer = 'M5.5 3.5h13v17h-13zM8.5 8.5l1 1 2-2M8.5 14.5l1 1 2-2M14 9h2M14 15h2';
export const listen =
  'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11';
export const read =
  'M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20';
export const share = 'M20.5 3.5l-7 17-3-7.5-7-3zM20.5 3.5l-10 9.5';
export const back = 'M15 5l-7 7 7 7';
export const forward = 'M9 5l7 7-7 7';
export const play = 'M7 4.5v15l12-7.5z';
export const pictures = 'M3.5 5.5h17v13h-17zM3.5 15.5l4.5-4.5 4 4 2.5-2.5 6 5M15 9.5h.01';
export const bars = 'M4 20h16M6.5 17v-6M11.5 17V6M16.5 17v-4';
export const down = 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15';
export const map = 'M12 21c4-5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6 6 11zM12 10.5h.01';
export const away = 'M14 4.5h5.5V10M19.5 4.5L11 13M9.5 5.5h-5v14h14v-5';
