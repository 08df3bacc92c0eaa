import { createServer } from 'node:net';

/** A port that is free now. Who would look for one from 8000 on meets another run that began at once. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
