/** In place of what plays a recording while its ZIP is read, in the one file that has no room for it: it comes whole there. */
export const withSounds = <C>(carrier: C): C => carrier;
