/** `npm run test:full`: the same tests with the full counts of the long, seeded ones. */
process.env['FULL'] = '1';
await import('./test.ts');
