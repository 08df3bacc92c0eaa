/** Drawings that hotspots alone have. Apart from those of core: a module lies in one chunk, and the first page has no use for these. */
export const play = 'M7 4.5v15l12-7.5z';
export const pictures = 'M3.5 5.5h17v13h-17zM3.5 15.5l4.5-4.5 4 4 2.5-2.5 6 5M15 9.5h.01';
export const bars = 'M4 20h16M6.5 17v-6M11.5 17V6M16.5 17v-4';
export const map = 'M12 21c4-5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6 6 11zM12 10.5h.01';
export const away = 'M14 4.5h5.5V10M19.5 4.5L11 13M9.5 5.5h-5v14h14v-5';
