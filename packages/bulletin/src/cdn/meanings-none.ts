/** In place of other ways to write what is looked for, in the one file, which has no room for them: it finds what stands as it was typed. */
export const meaningsIn = () => (): [] => [];
export const isMeant = (): boolean => false;
export const gradesMeant = (): undefined => undefined;
