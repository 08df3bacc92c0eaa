/** In one file no finger is earlier than what follows it. */
export const swipe = (): 0 => 0;
