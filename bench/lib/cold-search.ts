/** One fresh process: reads an index from standard input, opens it and answers once; prints the milliseconds of both. */
import { text } from 'node:stream/consumers';
import { openPeer, type PeerName } from './search-peers.ts';

const file = await text(process.stdin);
const start = performance.now();
const search = openPeer(process.argv[2] as PeerName, file);
const opened = performance.now();
search('đất đai');
console.log(JSON.stringify({ open: opened - start, answer: performance.now() - opened }));
