/** The player's own drawings, as data of one path each: `icon()` of core draws them in the colour of the text. */

export const playIcon = 'M7 4.5v15l12-7.5z';
export const stopIcon = 'M7 5h3v14H7zM14 5h3v14h-3z';
export const previousIcon = 'M18 5.5v13L8.5 12zM5.5 5.5v13';
export const nextIcon = 'M6 5.5v13l9.5-6.5zM18.5 5.5v13';
