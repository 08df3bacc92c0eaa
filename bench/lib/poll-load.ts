/**
 * Sends ballots over so many connections that are kept open, each with one request at a time, for so many seconds, from a
 * process of its own; tells how many were answered 200, how many not, and how long each took.
 */
import { connect, type Socket } from 'node:net';
import { newBallot } from './poll-ballots.ts';

const [port, connections, seconds] = process.argv.slice(2).map(Number) as [number, number, number];
const head =
  'POST /polls/gio HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ';
const times: number[] = [];
let refused = 0;
let counting = false;
const end = Date.now() + (seconds + 1) * 1000;

function send(socket: Socket): Promise<boolean> {
  const body = JSON.stringify(newBallot());
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (part: Buffer): void => {
      text += part.toString('latin1');
      const split = text.indexOf('\r\n\r\n');
      if (split < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < split + 4 + length) return;
      socket.off('data', hear);
      socket.off('close', reject);
      resolve(text.startsWith('HTTP/1.1 200'));
    };
    socket.on('data', hear);
    socket.once('close', reject);
    socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

async function connection(): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.setNoDelay(true);
  while (Date.now() < end) {
    const start = performance.now();
    const good = await send(socket);
    if (!counting) continue;
    if (good) times.push(performance.now() - start);
    else refused++;
  }
  socket.destroy();
}

// The first second warms both sides up.
setTimeout(() => (counting = true), 1000);
await Promise.all(Array.from({ length: connections }, connection));
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
process.send?.({
  rate: times.length / seconds,
  refused,
  p50: at(0.5),
  p99: at(0.99),
  most: times.at(-1) ?? 0,
});
process.disconnect();
